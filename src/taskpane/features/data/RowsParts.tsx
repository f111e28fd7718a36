import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { ClassifyResult } from '../../../app/classification/classifyWorkbook';
import type { SkippedGroup } from '../../../app/reading/skippedRows';
import { skippedGroups } from '../../../app/reading/skippedRows';
import { Link } from '../../components/controls';
import { NARROW, useLook } from '../../style';
import { usePane } from '../../pane/context';
import { CellLink } from '../../components/CellLink';
import { Part } from './Part';

/** Cells named of a reason before the rest is asked for, and how many more each time. */
const FIRST = 3;
const MORE = 50;

const useStyles = makeStyles({
  list: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  item: {
    padding: '10px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { paddingLeft: '12px', paddingRight: '12px' },
  },
  reason: { '::first-letter': { textTransform: 'uppercase' } },
  cells: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', alignItems: 'center' },
});

/** Rows that are in no figure, by reason; each address leads to its cell. */
export function SkippedPart({ result }: { result: ClassifyResult }): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const look = useLook();
  const words = texts.pane.data;
  const groups = useMemo(() => skippedGroups(result), [result]);
  const rows = groups.reduce((sum, { places }) => sum + places.length, 0);
  return (
    <Part
      id="skipped"
      title={words.skipped}
      aside={rows === 0 ? '' : texts.pane.rows({ n: rows })}
      note={rows === 0 ? words.noSkipped : words.skippedNote}
    >
      {rows > 0 && (
        <ul className={mergeClasses(look.list, look.bleed, styles.list)}>
          {groups.map(({ reason, places }) => (
            <Reason key={reason} reason={reason} places={places} />
          ))}
        </ul>
      )}
    </Part>
  );
}

function Reason({ reason, places }: SkippedGroup): ReactElement {
  const { texts, formats } = usePane();
  const [shown, setShown] = useState(FIRST);
  const styles = useStyles();
  const look = useLook();
  const rest = places.length - shown;
  return (
    <li className={styles.item}>
      <div className={look.line}>
        <span className={mergeClasses(look.body, look.strong, styles.reason)} style={{ display: 'inline-block' }}>
          {texts.warnings.skips[reason]}
        </span>
        <span className={mergeClasses(look.body, look.numbers)}>{formats.count(places.length)}</span>
      </div>
      <div className={styles.cells}>
        {places.slice(0, shown).map(({ sheet, row, column }, i) => (
          <CellLink
            key={`${sheet} ${String(row)} ${String(column)}`}
            sheet={sheet}
            row={row}
            column={column}
            isFull={places[i - 1]?.sheet !== sheet}
          />
        ))}
        {rest > 0 && (
          <Link className={look.link} onClick={() => setShown(shown + MORE)}>
            {texts.pane.data.moreCells({ n: formats.count(rest) })}
          </Link>
        )}
      </div>
    </li>
  );
}

/** Sales to nobody in particular: in the total, in no class. */
export function NobodyPart({ result }: { result: ClassifyResult }): ReactElement | null {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const look = useLook();
  const words = texts.pane.data;
  const all = result.reading.reports.flatMap((report) =>
    report.nonCustomers.map((own) => ({ ...own, sheet: report.sheet, column: report.columns.customer?.[0] ?? 0 })),
  );
  if (all.length === 0) return null;
  return (
    <Part id="nobody" title={words.nobody} note={words.nobodyNote}>
      <ul className={mergeClasses(look.list, look.bleed, styles.list)}>
        {all.map(({ sheet, label, rows, amount, firstRow, column }) => (
          <li key={`${sheet} ${label}`} className={styles.item}>
            <div className={look.line}>
              <span className={mergeClasses(look.body, look.strong)}>
                {label === '(no customer)' ? words.blank : label}
              </span>
              <span className={mergeClasses(look.body, look.numbers)}>{formats.amount(amount)}</span>
            </div>
            <div className={look.line}>
              <span className={look.note}>{texts.pane.rows({ n: rows })}</span>
              <CellLink sheet={sheet} row={firstRow} column={column} isFull />
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
}
