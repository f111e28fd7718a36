import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { ClassifyResult } from '../../../app/classification/classifyWorkbook';
import { defaultMonth, markOfSummary, summaryMonths } from '../../../app/summary/month';
import type { PlanLevel } from '../../../domain/summary/salesPlan';
import { DEFAULT_PLAN_GROWTH, PLAN_LEVELS } from '../../../domain/summary/salesPlan';
import type { Month } from '../../../domain/time/month';
import { addMonths, fiscalYearStart, yearOfMonth } from '../../../domain/time/month';
import { Button, Link } from '../../components/controls';
import { Field, NumberField, Select } from '../../components/fields';
import { MessageBar } from '../../components/MessageBar';
import { useLook } from '../../style';
import { usePane, usePaneState } from '../../pane/context';
import type { SheetWriter } from './useSheetWriter';
import { useSheetWriter } from './useSheetWriter';

/** What `toMonthsEnd` gives the focus to. */
const BUTTON = 'create-summary';

/** The month's end: choose the month, see what its summary will hold, create it; below, a plan to hold sales against. */
export default function MonthsEnd({ result }: { result: ClassifyResult }): ReactElement {
  const { texts, formats, store } = usePane();
  const look = useLook();
  const words = texts.summary.pane;
  const isAskedFor = usePaneState(({ focusOn }) => focusOn === BUTTON);
  useEffect(() => {
    if (!isAskedFor) return;
    document.getElementById(BUTTON)?.focus();
    store.set({ focusOn: null });
  }, [isAskedFor, store]);
  const [month, setMonth] = useState<Month>(() => defaultMonth(result));
  const writer = useSheetWriter();
  const mark = markOfSummary(month);
  const exists = result.state.sheets.some((sheet) => sheet.mark === mark) || writer.made.includes(mark);
  const months = summaryMonths(result);
  const create = (): Promise<void> =>
    writer.run(async ({ dictionaries, control, write }) => {
      const { summaryPlan } = await import('../../../app/summary/summaryPlan');
      const made = await summaryPlan(result, dictionaries, {
        month: month === defaultMonth(result) ? null : month,
        control,
      });
      await write(made.plan, 'summary');
      return { mark: made.mark, message: words.done({ sheet: made.sheet }) };
    });
  const name = formats.month(month);
  return (
    <section className={mergeClasses(look.section, look.well)} aria-labelledby="months-end">
      <h2 id="months-end" className={look.heading}>
        {words.heading}
      </h2>
      <p className={look.note}>{words.line}</p>
      {months.length > 1 && (
        <Field
          label={words.month}
          control={(ids) => (
            <Select {...ids} value={month} onChange={(event) => setMonth(Number(event.target.value) as Month)}>
              {months.map((each) => (
                <option key={each} value={each}>
                  {formats.month(each)}
                </option>
              ))}
            </Select>
          )}
        />
      )}
      <Holds result={result} month={month} />
      <Button id={BUTTON} disabled={writer.isBusy} onClick={() => void create()}>
        {exists ? words.update({ month: name }) : words.create({ month: name })}
      </Button>
      <Proposal result={result} month={month} writer={writer} />
      <Outcome writer={writer} />
    </section>
  );
}

/** What the summary will be made of, as far as the workbook has it. */
function Holds({ result, month }: { result: ClassifyResult; month: Month }): ReactElement {
  const { texts } = usePane();
  const look = useLook();
  const words = texts.summary.pane;
  const { tables } = result.state;
  const has = (name: string): boolean => tables.some((table) => table.name === name);
  const first = result.reading.book.firstMonth();
  const lines = [
    result.classification.asOf === null
      ? words.noMonths
      : first !== null && month > first
        ? words.sales
        : words.noBefore,
    has('KA_Visits') ? words.visits : words.noVisits,
    has('KA_Roles') ? words.roles : words.noRoles,
    has('KA_Plan') ? words.plan : words.noPlan,
  ];
  return (
    <details>
      <summary className={look.note}>{words.holds}</summary>
      <ul className={look.list}>
        {lines.map((line) => (
          <li key={line} className={look.note}>
            {line}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Proposes targets for a year: last year's months with growth on top. */
function Proposal({
  result,
  month,
  writer,
}: {
  result: ClassifyResult;
  month: Month;
  writer: SheetWriter;
}): ReactElement | null {
  const { texts, formats } = usePane();
  const look = useLook();
  const words = texts.summary.pane;
  const [growth, setGrowth] = useState(DEFAULT_PLAN_GROWTH);
  const [level, setLevel] = useState<PlanLevel>('firm');
  if (result.classification.asOf === null) return null;
  // From September on it is next year that is planned.
  const year = fiscalYearStart(month, result.classification.options.yearStart);
  const from = month - year >= 8 ? addMonths(year, 12) : year;
  const propose = (): Promise<void> =>
    writer.run(async ({ dictionaries, write }) => {
      const { targetPlan } = await import('../../../app/summary/salesPlan');
      const { plan, added, sheet } = await targetPlan(result, dictionaries, { from, level, growth });
      await write(plan, 'salesPlan');
      const message = added === 0 ? words.nothingToPlan : words.planDone({ sheet, n: added });
      return { mark: 'plan', message };
    });
  const percent = (label: string, key: keyof typeof growth): ReactElement => (
    <NumberField
      label={label}
      wrong={words.wrongPercent}
      value={Math.round(growth[key] * 1000) / 10}
      isRight={(value) => value >= -50 && value <= 500}
      onChange={(value) => setGrowth({ ...growth, [key]: value / 100 })}
    />
  );
  const shown = String(yearOfMonth(addMonths(from, 11)));
  return (
    <details>
      <summary className={look.note}>{words.addPlan({ year: shown })}</summary>
      <div className={look.stack}>
        <p className={look.note}>
          {words.planLine({ industry: formats.percent(growth.industry), stretch: formats.percent(growth.stretch) })}
        </p>
        {percent(words.industry, 'industry')}
        {percent(words.stretch, 'stretch')}
        <Field
          label={words.planFor}
          control={(ids) => (
            <Select
              {...ids}
              value={level}
              onChange={(event) => setLevel(PLAN_LEVELS.find((each) => each === event.target.value) ?? 'firm')}
            >
              {PLAN_LEVELS.map((each) => (
                <option key={each} value={each}>
                  {texts.summary.planSheet.levels[each]}
                </option>
              ))}
            </Select>
          )}
        />
        <Button disabled={writer.isBusy} onClick={() => void propose()}>
          {words.addPlan({ year: shown })}
        </Button>
      </div>
    </details>
  );
}

/** Progress while it works, then what was done with a way to the sheet. */
function Outcome({ writer }: { writer: SheetWriter }): ReactElement | null {
  const { texts } = usePane();
  const look = useLook();
  const { done, progress } = writer;
  if (writer.isBusy) return <progress value={progress ?? undefined} max={1} aria-label={texts.summary.pane.heading} />;
  if (done === null) return null;
  return (
    <MessageBar intent="success">
      <div>{done.message}</div>
      <Link className={look.link} onClick={() => void writer.show(done.mark)}>
        {texts.summary.pane.open}
      </Link>
    </MessageBar>
  );
}
