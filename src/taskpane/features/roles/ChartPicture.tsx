import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import { chartOf } from '../../../app/roles/chartPlan';
import type { RoleMap } from '../../../app/roles/roleMap';
import { chartPictureOf } from '../../../app/roles/chartPicture';
import { ChartFrame } from '../../charts/ChartFrame';
import { usePane } from '../../pane/context';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  picture: { display: 'block', fontFamily: 'inherit' },
});

const WIDTH = 150;
const HEIGHT = 58;
const ACROSS = 12;
const DOWN = 28;
const LINE_HEIGHT = 15;
const LETTERS = 25;

/** Who reports to whom as a picture, or as a table. */
export function ChartPicture({ map, account }: { map: RoleMap; account: string }): ReactElement {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const chart = useMemo(() => chartOf(map, account), [map, account]);
  const boxes = useMemo(() => chartPictureOf(chart, texts), [chart, texts]);
  const words = texts.rolePane.chart;
  const width = chart.columns * (WIDTH + ACROSS) - ACROSS + 4;
  const height = chart.rows * (HEIGHT + DOWN) - DOWN + 4;
  const x = (column: number): number => 2 + column * (WIDTH + ACROSS);
  const y = (row: number): number => 2 + row * (HEIGHT + DOWN);
  const name = (index: number | null): string => (index === null ? '' : (chart.people[index]?.contact.name ?? ''));
  return (
    <ChartFrame
      title={words.title}
      sentence={formats.commas([
        words.sentence({
          account: map.names.labelOf(account),
          people: formats.count(chart.people.length),
        }),
      ])}
      table={{
        headers: [words.columns.person, words.columns.role, words.columns.attitude, words.columns.reportsTo],
        rows: chart.people.map(({ contact, superior }) => [
          contact.name,
          contact.role === null ? '' : texts.roles.names[contact.role],
          contact.attitude === null ? '' : texts.roles.attitudes[contact.attitude],
          name(superior),
        ]),
      }}
      draw={() => (
        <div className={styles.scroll}>
          <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} className={styles.picture} aria-hidden>
            {boxes.map(({ superior }, index) => {
              const from = superior === null ? undefined : boxes[superior];
              const to = boxes[index];
              return from === undefined || to === undefined ? null : (
                <line
                  key={`line ${String(index)}`}
                  x1={x(from.column) + WIDTH / 2}
                  y1={y(from.row) + HEIGHT}
                  x2={x(to.column) + WIDTH / 2}
                  y2={y(to.row)}
                  stroke={tokens.colorNeutralStrokeAccessible}
                />
              );
            })}
            {boxes.map((box, index) => (
              <g key={`box ${String(index)}`}>
                <rect
                  x={x(box.column)}
                  y={y(box.row)}
                  width={WIDTH}
                  height={HEIGHT}
                  rx={4}
                  fill={box.fill}
                  stroke={box.outline}
                  strokeWidth={box.weight}
                  strokeDasharray={{ solid: undefined, dash: '6 3', dot: '2 3' }[box.dash]}
                />
                {box.lines.map((line, at) => (
                  <text
                    key={at}
                    x={x(box.column) + WIDTH / 2}
                    y={y(box.row) + HEIGHT / 2 + 4 + (at - (box.lines.length - 1) / 2) * LINE_HEIGHT}
                    textAnchor="middle"
                    fontSize={at === 0 ? 12 : 11}
                    fontWeight={at === 0 ? 600 : 400}
                    fill={box.text}
                  >
                    {short(line)}
                  </text>
                ))}
              </g>
            ))}
          </svg>
        </div>
      )}
    />
  );
}

/** As much of a line as fits its box; Chinese characters are twice as wide. */
function short(line: string): string {
  let room = LETTERS;
  let text = '';
  for (const letter of line) {
    room -= /[\u2e80-\uffef]/u.test(letter) ? 1.9 : 1;
    if (room < 0) return `${text}…`;
    text += letter;
  }
  return text;
}
