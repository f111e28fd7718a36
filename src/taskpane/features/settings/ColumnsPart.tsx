import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import type { ClassifyResult } from '../../../app/classification/classifyWorkbook';
import type { Field as SheetField } from '../../../app/reading/types';
import { readingQuestions } from '../../../app/reading/questions/questions';
import type { ChosenSheet } from '../../../app/reading/types';
import type { ColumnChoice, ColumnExample } from '../../../app/reading/columnChoices';
import { columnChoices, columnOf } from '../../../app/reading/columnChoices';
import { Field, Select } from '../../components/fields';
import { Disclosure } from '../../components/Disclosure';
import { usePane } from '../../pane/context';
import { useLook } from '../../style';
import { ReadingQuestions } from '../questions/ReadingQuestions';

type NamedField = 'customer' | 'date' | 'amount' | 'lastYear' | 'thisYear';
const FIELDS: Readonly<Record<ChosenSheet['layout']['kind'], readonly NamedField[]>> = {
  ledger: ['customer', 'date', 'amount'],
  matrix: ['customer'],
  summary: ['customer', 'lastYear', 'thisYear'],
};
const ALSO = ['customerId', 'rep', 'region', 'product', 'quantity'] as const;

const useStyles = makeStyles({
  mark: { verticalAlign: '-3px', marginLeft: '6px', marginRight: '4px' },
});

/** Which columns are read, with what stands in them, and the questions that only a person can answer. */
export function ColumnsPart({ result }: { result: ClassifyResult }): ReactElement | null {
  const { texts, formats } = usePane();
  const look = useLook();
  const words = texts.pane.options;
  const [first] = result.reading.sheets;
  const asked = readingQuestions(result);
  if (first === undefined) return null;
  const guesses = result.reading.reports.flatMap((report) => report.guesses);
  const uncertain = (field: SheetField): boolean =>
    guesses.some(
      (guess) => guess.kind === 'column' && guess.field === field && first.layout.confidence[field] !== 'sure',
    );
  const toCheck = asked.length + FIELDS[first.layout.kind].filter(uncertain).length;
  const also = ALSO.flatMap((field) => (columnOf(first, field) === null ? [] : [words.fields[field]]));
  const months = first.layout.kind === 'matrix' ? first.layout.months.map(({ label }) => label) : [];
  return (
    <Disclosure title={words.columns} aside={toCheck === 0 ? undefined : words.toCheck({ n: toCheck })}>
      {FIELDS[first.layout.kind].map((field) => (
        <ColumnField key={field} field={field} sheet={first} isUncertain={uncertain(field)} />
      ))}
      <ReadingQuestions questions={asked} />
      {months.length > 0 && (
        <p className={look.note}>
          {words.otherColumns({ list: `${words.fields.months} (${formats.count(months.length)})` })}
        </p>
      )}
      {also.length > 0 && <p className={look.note}>{words.otherColumns({ list: formats.list(also) })}</p>}
    </Disclosure>
  );
}

function ColumnField(props: { field: NamedField; sheet: ChosenSheet; isUncertain: boolean }): ReactElement | null {
  const { field, sheet, isUncertain } = props;
  const { texts, formats, actions } = usePane();
  const styles = useStyles();
  const look = useLook();
  const words = texts.pane.options;
  const choices = columnChoices(sheet);
  const column = columnOf(sheet, field);
  const chosen = choices.find((choice) => choice.column === column);
  const alternatives = sheet.layout.alternatives[field] ?? [];
  const nameOf = ({ header, letters }: ColumnChoice): string =>
    header === '' ? words.bareColumn({ letters }) : words.column({ header, letters });
  const others = choices.filter((choice) => alternatives.includes(choice.column - sheet.sample.column)).map(nameOf);
  const exampleText = ({ value, isDay }: ColumnExample): string =>
    typeof value === 'string' ? value : isDay ? formats.day(value) : formats.decimal(value);
  const hint = [
    formats.commas(chosen?.examples.map(exampleText) ?? []),
    isUncertain && others.length > 0 ? words.also({ list: formats.list(others.slice(0, 2)) }) : '',
  ]
    .filter((part) => part !== '')
    .join(texts.why.joiner === '' ? '；' : '. ');
  return (
    <Field
      label={
        <>
          {words.fields[field]}
          {isUncertain ? (
            <span className={look.caution}>
              <Warning16Filled aria-hidden className={styles.mark} />
              {words.check}
            </span>
          ) : (
            <CheckmarkCircle16Filled aria-label={words.sure} className={mergeClasses(styles.mark, look.fine)} />
          )}
        </>
      }
      hint={hint}
      control={(ids) => (
        <Select
          {...ids}
          value={column === null ? '' : String(column)}
          onChange={({ target }) => {
            void actions.answers.chooseColumn(sheet, field, Number(target.value));
          }}
        >
          {column === null && <option value="" />}
          {choices.map((choice) => (
            <option key={choice.column} value={choice.column}>
              {nameOf(choice)}
            </option>
          ))}
        </Select>
      )}
    />
  );
}
