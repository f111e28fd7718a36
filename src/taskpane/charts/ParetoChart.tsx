import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Concentration } from '../../domain/figures/concentration';
import type { AbcClass } from '../../domain/types';
import { usePane } from '../pane/context';
import { FORCED } from '../style';
import { ChartFrame } from './ChartFrame';

const HEIGHT = 132;
const TOP = 8;

const useStyles = makeStyles({
  picture: { display: 'block', forcedColorAdjust: 'none' },
  A: { fill: tokens.colorCompoundBrandBackground, [FORCED]: { fill: 'Highlight' } },
  B: { fill: tokens.colorBrandStroke2, [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' } },
  C: { fill: tokens.colorNeutralStroke2, [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' } },
  curve: { fill: 'none', stroke: tokens.colorCompoundBrandStroke, strokeWidth: 2, [FORCED]: { stroke: 'CanvasText' } },
  point: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: 2,
    [FORCED]: { fill: 'Canvas', stroke: 'Highlight' },
  },
  gap: { fill: tokens.colorNeutralBackground1, [FORCED]: { fill: 'CanvasText' } },
  grid: { stroke: tokens.colorNeutralStroke1, strokeDasharray: '3 3', [FORCED]: { stroke: 'CanvasText' } },
  text: {
    fill: tokens.colorNeutralForeground1,
    fontSize: '11px',
    fontWeight: tokens.fontWeightSemibold,
    [FORCED]: { fill: 'CanvasText' },
  },
  onA: { fill: tokens.colorNeutralForegroundInverted, [FORCED]: { fill: 'HighlightText' } },
  ends: { display: 'flex', justifyContent: 'space-between', fontSize: '11px', lineHeight: '14px', paddingTop: '2px' },
});

/** How few customers bring how much: areas A, B and C under the curve of cumulative shares. */
export function ParetoChart({ figures }: { figures: Concentration }): ReactElement {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const words = texts.pane.charts;
  const [a] = figures.ends;
  const bring = words.bring({
    a: a?.customers ?? 0,
    all: formats.count(figures.customers),
    share: formats.percent(a?.y ?? 0),
  });
  const note =
    figures.topFive === null
      ? bring
      : [bring, words.topFive({ share: formats.percent(figures.topFive) })].join(texts.why.joiner);
  let before = 0;
  const rows = figures.ends.map(({ class: abc, customers, y }) => {
    const share = Math.max(0, y - before);
    before = y;
    return [abc, formats.count(customers), formats.percent(share, 1), formats.percent(y, 1)];
  });
  return (
    <ChartFrame
      title={words.concentrated}
      note={note}
      sentence={note}
      table={{ headers: [words.class, words.customers, words.share, words.cumulative], rows }}
      draw={(width) => <Areas figures={figures} width={width} />}
    >
      <div className={styles.ends}>
        <span>{words.largest}</span>
        <span>{words.smallest}</span>
      </div>
    </ChartFrame>
  );
}

function Areas({ figures, width }: { figures: Concentration; width: number }): ReactElement | null {
  const { texts, formats } = usePane();
  const styles = useStyles();
  if (width === 0) return null;
  const x = (part: number): number => part * width;
  const y = (part: number): number => TOP + (HEIGHT - TOP) * (1 - part);
  const corners = withEnds(figures);
  const line = corners.map((corner, i) => `${i === 0 ? 'M' : 'L'}${point(corner)}`).join('');
  const areas = figures.ends.map((end, i) => {
    const from = figures.ends[i - 1] ?? { x: 0, y: 0 };
    const inside = corners.filter((corner) => corner.x > from.x && corner.x < end.x);
    const edge = [from, ...inside, end].map((corner) => `L${point(corner)}`).join('');
    return { end, from, path: `M${x(from.x)},${HEIGHT}${edge}L${x(end.x)},${HEIGHT}Z` };
  });
  const cuts = figures.ends.slice(0, 2).filter((end) => end.customers > 0 && end.x < 1);
  return (
    <svg width={width} height={HEIGHT} className={styles.picture} aria-hidden>
      {cuts.map((end) => (
        <line key={end.class} className={styles.grid} x1="0" x2={width} y1={y(end.y)} y2={y(end.y)} />
      ))}
      {areas.map(
        ({ end, path }) => end.customers > 0 && <path key={end.class} className={styles[end.class]} d={path} />,
      )}
      <path className={styles.curve} d={line} />
      {cuts.map((end) => (
        <rect
          key={end.class}
          className={styles.gap}
          x={x(end.x) - 1}
          width="2"
          y={y(end.y)}
          height={HEIGHT - y(end.y)}
        />
      ))}
      {cuts.map((end, i) => {
        const room = width - x(end.x) - 12;
        const isLast = i === 1;
        const text = isLast ? formats.percent(end.y) : texts.pane.charts.ofSales({ share: formats.percent(end.y) });
        return (
          <g key={end.class}>
            <circle className={styles.point} cx={x(end.x)} cy={y(end.y)} r="4" />
            {(isLast || room > text.length * 7) && (
              <text
                className={styles.text}
                x={isLast ? width - 2 : x(end.x) + 8}
                y={y(end.y) + 15}
                textAnchor={isLast ? 'end' : 'start'}
              >
                {text}
              </text>
            )}
          </g>
        );
      })}
      {areas.map(({ end, from }) => (
        <AreaName key={end.class} abc={end.class} count={end.customers} from={x(from.x)} to={x(end.x)} />
      ))}
    </svg>
  );

  function point(corner: { x: number; y: number }): string {
    return `${x(corner.x).toFixed(1)},${y(corner.y).toFixed(1)}`;
  }
}

/** The letter and the count of an area; narrow ones drop the count, then the letter. */
function AreaName(props: { abc: AbcClass; count: number; from: number; to: number }): ReactElement | null {
  const { abc, count, from, to } = props;
  const { formats } = usePane();
  const styles = useStyles();
  const room = to - from;
  if (count === 0 || room < 16) return null;
  const whole = `${abc} · ${formats.count(count)}`;
  const text = room < Math.max(36, whole.length * 6 + 4) ? abc : whole;
  return (
    <text
      className={mergeClasses(styles.text, abc === 'A' && styles.onA)}
      x={(from + to) / 2}
      y={HEIGHT - 8}
      textAnchor="middle"
    >
      {text}
    </text>
  );
}

/** The corners of the curve together with the ends of the classes, from left to right. */
function withEnds({ curve, ends }: Concentration): readonly { readonly x: number; readonly y: number }[] {
  return [...curve, ...ends].sort((a, b) => a.x - b.x || a.y - b.y);
}
