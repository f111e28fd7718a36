import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useId, useMemo } from 'react';
import type { ClassifyResult } from '../../../app/classification/classifyWorkbook';
import type { TakenColumn } from '../../../app/reading/firstLook';
import { largestCustomers, reasonText, takenColumns } from '../../../app/reading/firstLook';
import { currencyOf, readingFacts } from '../../../app/reading/readingFacts';
import type { ColumnChoice } from '../../../app/reading/columnChoices';
import { useChips } from '../../components/chips';
import { usePane, usePaneState } from '../../pane/context';
import { useLook } from '../../style';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: '14px', lineHeight: '20px' },
  name: { padding: '2px 8px 2px 0', textAlign: 'left', fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere' },
  sum: { padding: '2px 0', textAlign: 'right', verticalAlign: 'top' },
  total: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, fontWeight: tokens.fontWeightSemibold },
  others: { marginTop: '4px' },
});

/**
 * Before anything is classified: five customers with their sums and the sum of everything, so that a wrong column is seen
 * at once; each column with the reason it was taken for, and another one a click away.
 */
export function FirstLook({ result }: { result: ClassifyResult }): ReactElement | null {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const look = useLook();
  const id = useId();
  const words = texts.questions.look;
  const customers = useMemo(() => largestCustomers(result.reading), [result]);
  const columns = useMemo(() => {
    const [first] = result.reading.sheets;
    return first === undefined ? [] : takenColumns(first);
  }, [result]);
  if (customers.length === 0) return null;
  return (
    <section id="first-look" className={look.section} aria-labelledby={id}>
      <h2 id={id} className={look.heading}>
        {words.title}
      </h2>
      <table className={styles.table}>
        <tbody>
          {customers.map(({ key, name, sum }) => (
            <tr key={key}>
              <th scope="row" className={styles.name}>
                {name}
              </th>
              <td className={mergeClasses(styles.sum, look.numbers)}>{formats.amount(sum)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={mergeClasses(styles.name, styles.total)}>
              {words.total}
            </th>
            <td className={mergeClasses(styles.sum, styles.total, look.numbers)}>
              {formats.money(readingFacts(result).sales, currencyOf(result))}
            </td>
          </tr>
        </tfoot>
      </table>
      {columns.map((taken) => (
        <Taken key={taken.field} taken={taken} result={result} />
      ))}
    </section>
  );
}

function Taken({ taken, result }: { taken: TakenColumn; result: ClassifyResult }): ReactElement {
  const { texts, formats, actions } = usePane();
  const isRereading = usePaneState((state) => state.isRereading);
  const styles = useStyles();
  const look = useLook();
  const chips = useChips();
  const words = texts.questions.look;
  const { field, choice, reason, others } = taken;
  const { options } = texts.pane;
  const nameOf = ({ header, letters }: ColumnChoice): string =>
    header === '' ? options.bareColumn({ letters }) : options.column({ header, letters });
  const [sheet] = result.reading.sheets;
  return (
    <div>
      <div className={look.body}>{words.from({ field: options.fields[field], column: nameOf(choice) })}</div>
      {reason !== null && <div className={look.note}>{reasonText(reason, texts, formats)}</div>}
      <div className={mergeClasses(chips.row, styles.others)}>
        {others.map((other) => (
          <button
            key={other.column}
            type="button"
            className={chips.chip}
            disabled={isRereading}
            onClick={() => {
              if (sheet !== undefined) void actions.answers.chooseColumn(sheet, field, other.column);
            }}
          >
            {words.instead({ column: other.header === '' ? nameOf(other) : other.header })}
          </button>
        ))}
      </div>
    </div>
  );
}
