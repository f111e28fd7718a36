import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { ArrowSync20Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { TableEdit20Regular } from '@fluentui/react-icons/svg/table-edit';
import type { ReactElement } from 'react';
import { lazy, Suspense, useMemo } from 'react';
import type { ClassifyResult } from '../../../app/classification/classifyWorkbook';
import { currencyOf } from '../../../app/reading/readingFacts';
import { concentration } from '../../../domain/figures/concentration';
import { yearTotal } from '../../../domain/figures/compared';
import { monthSeries } from '../../../domain/figures/monthSeries';
import { MonthsChart } from '../../charts/MonthsChart';
import { ParetoChart } from '../../charts/ParetoChart';
import { Change } from '../../components/Change';
import { OutOfDate } from '../../components/OutOfDate';
import { Page } from '../../components/Page';
import { Button } from '../../components/controls';
import { MessageBar } from '../../components/MessageBar';
import { usePane, usePaneState } from '../../pane/context';
import { useNotices } from '../../components/useNotices';
import { NARROW, useLook } from '../../style';
import { LookAt } from './LookAt';
import { OwnTest } from './OwnTest';
import { ClassTiles, SegmentTiles } from './Tiles';

// What only the month's end needs comes after the results are shown.
const MonthsEnd = lazy(() => import(/* webpackChunkName: "months-end" */ './MonthsEnd'));

const useStyles = makeStyles({
  figure: { fontSize: '28px', lineHeight: '36px', margin: '2px 0', fontVariantNumeric: 'tabular-nums' },
  against: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px' },
  write: { flexGrow: 1 },
  icon: { [NARROW]: { display: 'none' } },
});

/** Warnings that say how far the figures below can be trusted. */
const ABOUT_FIGURES = ['history-too-short', 'few-customers', 'many-in-a', 'no-dates', 'as-of-after-data'];

/** Who matters, who is slipping, what to do, in money. */
export function OverviewPage({ result }: { result: ClassifyResult }): ReactElement {
  const { texts, actions } = usePane();
  const styles = useStyles();
  const look = useLook();
  const { classification, reading } = result;
  const notices = useNotices(result);
  const currency = currencyOf(result);
  const months = useMemo(
    () => monthSeries(classification, (month) => reading.book.totalOf(month)),
    [classification, reading],
  );
  const curve = useMemo(() => concentration(classification), [classification]);
  const about = notices.filter(({ code }) => ABOUT_FIGURES.includes(code));
  const footer = (
    <>
      <Button
        id="write"
        appearance="primary"
        className={styles.write}
        icon={<TableEdit20Regular className={styles.icon} />}
        onClick={() => {
          void actions.writing.openPreview();
        }}
      >
        {texts.pane.overview.write}
      </Button>
      <Button
        icon={<ArrowSync20Regular />}
        aria-label={texts.pane.overview.again}
        title={texts.pane.overview.again}
        onClick={() => {
          void actions.answers.classify();
        }}
      />
    </>
  );
  return (
    <Page footer={footer}>
      <h1 className={look.hidden}>{texts.pane.tabs.overview}</h1>
      <OutOfDate />
      <KeyFigure result={result} currency={currency} />
      {about.length > 0 && (
        <MessageBar intent="info">
          {about.map(({ code, message }) => (
            <div key={code}>{message}</div>
          ))}
        </MessageBar>
      )}
      <LookAt result={result} />
      <ClassTiles result={result} currency={currency} />
      <SegmentTiles result={result} currency={currency} />
      <OwnTest result={result} />
      {months.length > 0 && <MonthsChart months={months} currency={currency} />}
      <ParetoChart figures={curve} />
      <Suspense fallback={null}>
        <MonthsEnd result={result} />
      </Suspense>
      <RestoreOffer />
    </Page>
  );
}

/** What was written last, here or by a ribbon command, can be taken back from here; it is named. */
function RestoreOffer(): ReactElement | null {
  const { texts, formats, actions } = usePane();
  const [last] = usePaneState((state) => state.restorables);
  const look = useLook();
  const words = texts.pane.written;
  if (last === undefined || last.label === 'answers' || last.label === 'message' || last.label === 'removal')
    return null;
  return (
    <section className={look.section}>
      <h2 className={look.heading}>{words.mind}</h2>
      <p className={look.note}>{words.offer({ what: words.what[last.label], sheets: formats.list(last.sheets) })}</p>
      <Button
        id="restore-last"
        onClick={() => {
          void actions.writing.restore(last.id);
        }}
      >
        {words.restore}
      </Button>
    </section>
  );
}

function KeyFigure({ result, currency }: { result: ClassifyResult; currency: string | null }): ReactElement {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const look = useLook();
  const words = texts.pane.overview;
  const { classification, reading } = result;
  const figure = yearTotal(reading.book, classification);
  if (figure === null)
    return (
      <div>
        <div className={look.note}>{words.allSales}</div>
        <div className={mergeClasses(styles.figure, look.strong)}>
          {formats.compact(classification.netSales, currency)}
        </div>
      </div>
    );
  const { against } = figure;
  return (
    <div>
      <div className={look.note}>{words.sales({ span: formats.months(figure.range) })}</div>
      <div className={mergeClasses(styles.figure, look.strong)}>{formats.compact(figure.thisYear, currency)}</div>
      {against === null ? (
        <div className={look.note}>{words.noLastYear}</div>
      ) : (
        <div className={mergeClasses(styles.against, look.body)}>
          {against.change !== null && <Change change={against.change} digits={1} />}
          <span className={look.note}>{againstText()}</span>
        </div>
      )}
    </div>
  );

  function againstText(): string {
    if (against === null) return '';
    const sign = against.difference > 0 ? '+' : '';
    const amount = `${sign}${formats.amount(against.difference)}`;
    if (against.to === 'day') return words.againstDay({ amount, day: formats.dayOfMonth(against.until) });
    return against.to === 'month'
      ? words.against({ amount })
      : words.againstMonths({ amount, span: formats.span(against.months) });
  }
}
