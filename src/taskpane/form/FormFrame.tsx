import { makeStyles } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { Button } from '../components/controls';
import { Page, type Way } from '../components/Page';
import { usePane } from '../pane/context';
import { useLook } from '../style';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '12px', marginTop: '12px' },
  primary: { flexGrow: 1 },
});

/**
 * The page of a form: Ctrl+Enter saves from any field, the first field that is wrong takes the focus, the way back keeps
 * what was typed and Cancel gives it up.
 */
export function FormFrame(props: {
  title: string;
  back: Way;
  takesFocus?: boolean;
  /** What saving does to the workbook. */
  note: string;
  saveLabel: string;
  isWorking: boolean;
  /** See `Form`. */
  refusals: number;
  onSave: () => void;
  onCancel: () => void;
  /** What was done or went wrong. */
  above: ReactNode;
  children: ReactNode;
}): ReactElement {
  const { title, back, takesFocus = true, note, saveLabel, isWorking, refusals, onSave, onCancel } = props;
  const { texts } = usePane();
  const fields = useRef<HTMLDivElement>(null);
  const answered = useRef(refusals);
  const styles = useStyles();
  const look = useLook();
  useEffect(() => {
    if (answered.current === refusals) return;
    answered.current = refusals;
    fields.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [refusals]);
  return (
    <Page
      title={title}
      back={back}
      takesFocus={takesFocus}
      footerNote={<p className={look.note}>{note}</p>}
      footer={
        <>
          <Button
            appearance="primary"
            className={styles.primary}
            aria-keyshortcuts="Control+Enter"
            aria-disabled={isWorking}
            onClick={onSave}
          >
            {saveLabel}
          </Button>
          <Button onClick={onCancel}>{texts.visits.form.cancel}</Button>
        </>
      }
    >
      {props.above}
      <div
        ref={fields}
        className={styles.form}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onSave();
        }}
      >
        {props.children}
      </div>
    </Page>
  );
}
