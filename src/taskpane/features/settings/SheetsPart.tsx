import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ClassifyResult } from '../../../app/classification/classifyWorkbook';
import { Disclosure } from '../../components/Disclosure';
import { Choice, Link } from '../../components/controls';
import { usePane, usePaneState } from '../../pane/context';
import { useLook } from '../../style';

/** Sheets that hold nothing to read, whatever a person says. */
const HOPELESS: readonly string[] = [
  'empty',
  'nothing-like-sales',
  'no-customer-column',
  'no-amount-column',
  'no-rows',
];

const useStyles = makeStyles({ list: { display: 'flex', flexDirection: 'column' }, more: { alignSelf: 'flex-start' } });

/** Which sheets are read; the others say why not. */
export function SheetsPart({ result }: { result: ClassifyResult }): ReactElement {
  const { texts, formats, actions } = usePane();
  const chosen = usePaneState((state) => state.choices.sheets);
  const styles = useStyles();
  const look = useLook();
  const [showsMore, setShowsMore] = useState(false);
  const words = texts.pane.options;
  const { reports, ignored } = result.reading;
  const read = chosen ?? reports.map(({ sheet }) => sheet);
  const others = ignored.filter(({ why }) => why !== 'our-own-sheet');
  const hopeless = others.filter(({ sheet, why }) => HOPELESS.includes(why) && !read.includes(sheet));
  const order = result.state.sheets.map(({ name }) => name);
  const sheets = [...reports.map(({ sheet }) => sheet), ...others.map(({ sheet }) => sheet)]
    .filter((name) => showsMore || !hopeless.some(({ sheet }) => sheet === name))
    .sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const all = reports.length + others.length;
  return (
    <Disclosure
      isFirst
      title={words.sheets}
      aside={words.read({ read: formats.count(reports.length), all: formats.count(all) })}
    >
      <div className={styles.list}>
        {sheets.map((name) => (
          <Choice
            key={name}
            checked={read.includes(name)}
            disabled={read.length === 1 && read.includes(name)}
            label={
              <>
                {name} <span className={look.note}>{remarkOf(name)}</span>
              </>
            }
            onChoose={(isChecked) => {
              const next = isChecked ? [...read, name] : read.filter((other) => other !== name);
              void actions.reading.setReading({ sheets: next });
            }}
          />
        ))}
      </div>
      {hopeless.length > 0 && !showsMore && (
        <Link className={`${look.link} ${styles.more}`} aria-expanded={false} onClick={() => setShowsMore(true)}>
          {words.moreSheets({ n: hopeless.length })}
        </Link>
      )}
    </Disclosure>
  );

  function remarkOf(name: string): string {
    const rows = reports.find(({ sheet }) => sheet === name)?.rowsRead;
    if (rows !== undefined) return texts.pane.rows({ n: rows });
    const why = others.find(({ sheet }) => sheet === name)?.why;
    return why === undefined ? '' : texts.warnings.ignored[why];
  }
}
