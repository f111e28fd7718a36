import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons/svg/delete';
import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import { Button } from '../../components/controls';
import { MessageBar } from '../../components/MessageBar';
import { useLook } from '../../style';
import { usePane, usePaneState } from '../../pane/context';

const useStyles = makeStyles({
  list: { margin: '4px 0', paddingLeft: '20px' },
  title: { ':focus': { outlineStyle: 'none' } },
});

/** Removal in two steps, inside the pane: first the list of what goes, then the word for it. */
export function RemovePart(): ReactElement {
  const { texts, actions } = usePane();
  const removal = usePaneState((state) => state.removal);
  const look = useLook();
  const styles = useStyles();
  const title = useRef<HTMLSpanElement>(null);
  const isAsked = removal !== null;
  useEffect(() => {
    if (isAsked) title.current?.focus();
  }, [isAsked]);
  const words = texts.pane.settings;
  if (removal === null)
    return (
      <div>
        <Button
          id="remove"
          icon={<Delete20Regular />}
          onClick={() => {
            void actions.writing.askRemoval();
          }}
        >
          {words.remove}
        </Button>
      </div>
    );
  if (removal === 'done') return <MessageBar intent="success">{words.removed}</MessageBar>;
  const { sheets, columns } = removal;
  const isNothing = sheets.length === 0 && columns.length === 0 && removal.removals.names.length === 0;
  if (isNothing) return <MessageBar intent="info">{words.nothingOurs}</MessageBar>;
  return (
    <MessageBar
      intent="warning"
      buttons={
        <>
          <Button id="remove-now" size="small" onClick={() => void actions.writing.remove()}>
            {words.removeNow}
          </Button>
          <Button id="keep-all" appearance="primary" size="small" onClick={() => actions.writing.keepAll()}>
            {words.keep}
          </Button>
        </>
      }
    >
      <span ref={title} tabIndex={-1} role="alert" className={mergeClasses(look.strong, styles.title)}>
        {words.removeTitle}
      </span>
      <p className={look.note}>{words.removeNote}</p>
      {sheets.length > 0 && <Listed title={words.removeSheets} items={sheets} />}
      {columns.length > 0 && <Listed title={words.removeColumns} items={columns} />}
    </MessageBar>
  );
}

function Listed({ title, items }: { title: string; items: readonly string[] }): ReactElement {
  const look = useLook();
  const styles = useStyles();
  return (
    <div>
      <div className={mergeClasses(look.note, look.strong)}>{title}</div>
      <ul className={mergeClasses(look.note, styles.list)}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
