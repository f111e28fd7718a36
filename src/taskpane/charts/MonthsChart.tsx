import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useId } from 'react';
import type { MonthPair } from '../../domain/figures/monthSeries';
import { yearOfMonth } from '../../domain/time/month';
import { usePane } from '../pane/context';
import { FORCED } from '../style';
import { ChartFrame } from './ChartFrame';
import { roundValue } from './roundValue';

const HEIGHT = 80;
const AXIS = 18;

const useStyles = makeStyles({
  bar: { fill: tokens.colorCompoundBrandBackground, [FORCED]: { fill: 'Highlight' } },
  stripe: { stroke: tokens.colorCompoundBrandBackground, [FORCED]: { stroke: 'Highlight' } },
  dash: {
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralBackground1,
    [FORCED]: { fill: 'CanvasText', stroke: 'Canvas' },
  },
  grid: { stroke: tokens.colorNeutralStroke1, strokeDasharray: '3 3', [FORCED]: { stroke: 'CanvasText' } },
  base: { stroke: tokens.colorNeutralStroke1, [FORCED]: { stroke: 'CanvasText' } },
  text: { fill: tokens.colorNeutralForeground3, fontSize: '11px', [FORCED]: { fill: 'CanvasText' } },
  picture: { display: 'block', forcedColorAdjust: 'none' },
  legend: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '16px', paddingTop: '8px' },
  entry: { display: 'inline-flex', alignItems: 'center', columnGap: '6px' },
});

/** Sales of this year as bars beside last year's as dashes: shape, not hue, tells them apart. */
export function MonthsChart({
  months,
  currency,
}: {
  months: readonly MonthPair[];
  currency: string | null;
}): ReactElement {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const words = texts.pane.charts;
  const [first] = months;
  const years = yearNames(months);
  const known = months.filter(({ thisYear }) => thisYear !== null && thisYear !== 0);
  const best = known.reduce<MonthPair | null>((a, b) => ((b.thisYear ?? 0) > (a?.thisYear ?? -Infinity) ? b : a), null);
  const total = months.reduce((sum, { thisYear }) => sum + (thisYear ?? 0), 0);
  const sentence =
    best === null
      ? words.monthsNone({ year: years.now })
      : words.monthsSentence({
          year: years.now,
          best: formats.monthName(best.month),
          amount: formats.amount(best.thisYear ?? 0),
          total: formats.amount(total),
        });
  const cell = (value: number | null): string => (value === null ? '' : formats.amount(value));
  const table = {
    headers: [words.month, years.now, years.then],
    rows: months.map(({ month, thisYear, lastYear }) => [formats.monthName(month), cell(thisYear), cell(lastYear)]),
  };
  const part = months.find(({ isPart }) => isPart);
  return (
    <ChartFrame
      title={words.months}
      sentence={sentence}
      table={table}
      draw={(width) => <Bars months={months} width={width} currency={currency} />}
    >
      {first !== undefined && (
        <div className={styles.legend}>
          <span className={styles.entry}>
            <Key>
              <rect className={styles.bar} width="10" height="10" y="1" rx="2" />
            </Key>
            {years.now}
          </span>
          <span className={styles.entry}>
            <Key>
              <rect className={styles.dash} width="12" height="3" y="4.5" strokeWidth="0" />
            </Key>
            {years.then}
          </span>
          {part !== undefined && <span>{words.part({ month: formats.monthName(part.month) })}</span>}
        </div>
      )}
    </ChartFrame>
  );

  function Key({ children }: { children: ReactElement }): ReactElement {
    return (
      <svg width="12" height="12" aria-hidden className={styles.picture}>
        {children}
      </svg>
    );
  }
}

/** "2026" and "2025"; a year that begins in another month than January is named by both of its calendar years. */
function yearNames(months: readonly MonthPair[]): { now: string; then: string } {
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return { now: '', then: '' };
  const [from, to] = [yearOfMonth(first.month), yearOfMonth(last.month)];
  const name = (a: number, b: number): string => (a === b ? String(a) : `${a}/${String(b % 100).padStart(2, '0')}`);
  return { now: name(from, to), then: name(from - 1, to - 1) };
}

function Bars(props: { months: readonly MonthPair[]; width: number; currency: string | null }): ReactElement | null {
  const { months, width, currency } = props;
  const { formats } = usePane();
  const styles = useStyles();
  const hatch = useId();
  const values = months.flatMap(({ thisYear, lastYear }) => [thisYear ?? 0, lastYear ?? 0]);
  const top = Math.max(...values, 0);
  const grid = roundValue(top);
  const label = formats.compact(grid, currency);
  const left = grid === 0 ? 12 : Math.max(20, textWidth(label) + 8);
  const step = (width - left) / Math.max(1, months.length);
  if (width <= left || top === 0) return null;
  const bar = Math.min(18, step * 0.72);
  const y = (value: number): number => 4 + (HEIGHT - 4) * (1 - Math.max(0, value) / top);
  return (
    <svg width={width} height={HEIGHT + AXIS} className={styles.picture} aria-hidden>
      <defs>
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="1" x2="1" y1="0" y2="4" strokeWidth="2" className={styles.stripe} />
        </pattern>
      </defs>
      <line className={styles.grid} x1={left} x2={width} y1={y(grid)} y2={y(grid)} />
      <line className={styles.base} x1={left} x2={width} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} />
      <text className={styles.text} x={left - 6} y={y(grid) + 4} textAnchor="end">
        {label}
      </text>
      <text className={styles.text} x={left - 6} y={HEIGHT + 2} textAnchor="end">
        0
      </text>
      {months.map(({ month, thisYear, lastYear, isPart }, i) => {
        const middle = left + step * (i + 0.5);
        return (
          <g key={month}>
            {thisYear !== null && thisYear > 0 && (
              <rect
                className={isPart ? undefined : styles.bar}
                {...(isPart ? { fill: `url(#${hatch})` } : {})}
                x={middle - bar / 2}
                width={bar}
                y={y(thisYear)}
                height={HEIGHT - y(thisYear)}
                rx={Math.min(2, (HEIGHT - y(thisYear)) / 2)}
              />
            )}
            {lastYear !== null && lastYear > 0 && (
              <rect
                className={styles.dash}
                strokeWidth="1.5"
                x={middle - bar / 2 - 2}
                width={bar + 4}
                y={y(lastYear) - 2}
                height="4"
                paintOrder="stroke"
              />
            )}
            <text className={styles.text} x={middle} y={HEIGHT + 14} textAnchor="middle">
              {formats.monthInitial(month)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** About how wide a text of 11 px is; Chinese characters are square. */
function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 11 : 6.5), 0);
}
