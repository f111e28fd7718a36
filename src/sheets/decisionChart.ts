import type { ChartPerson, DecisionChart } from '../domain/stakeholders/chart';
import type { Attitude, BuyingRole } from '../domain/stakeholders/contact';
import type { Texts } from '../i18n/texts';
import type { DrawingPlan, ShapePlan } from '../workbook/plan';

/** Fill and text colour of a role; every pair keeps a contrast of at least 4.5. */
export const ROLE_COLOURS: Readonly<Record<BuyingRole | 'unknown', { readonly fill: string; readonly text: string }>> =
  {
    'decision-maker': { fill: '#0C3B5E', text: '#FFFFFF' },
    'assisting-decision-maker': { fill: '#B4D6FA', text: '#0C3B5E' },
    'technical-gatekeeper': { fill: '#E6F4F4', text: '#02494C' },
    'financial-gatekeeper': { fill: '#F7F1E3', text: '#6B4E07' },
    user: { fill: '#F3E6F6', text: '#5B1167' },
    purchaser: { fill: '#EBECED', text: '#394146' },
    influencer: { fill: '#E7F2E4', text: '#1E4B12' },
    initiator: { fill: '#FFF4CE', text: '#5C4300' },
    insider: { fill: '#FBE9EE', text: '#6E1231' },
    unknown: { fill: '#FFFFFF', text: '#242424' },
  };

/** Outline and sign of an attitude: told by line and sign, not by colour alone. */
export const ATTITUDE_LINES: Readonly<
  Record<
    Attitude | 'unknown',
    {
      readonly outline: string;
      readonly weight: number;
      readonly dash: 'solid' | 'dash' | 'dot';
      readonly sign: string;
    }
  >
> = {
  for: { outline: '#107C41', weight: 2.25, dash: 'solid', sign: '+' },
  neutral: { outline: '#616161', weight: 1, dash: 'solid', sign: '○' },
  against: { outline: '#B10E1C', weight: 2.25, dash: 'dash', sign: '−' },
  unknown: { outline: '#8A8886', weight: 1, dash: 'dot', sign: '?' },
};

/** Measures in points. */
const BOX = { width: 150, height: 58, across: 24, down: 40 } as const;
const FROM_TOP = 96;
const FROM_LEFT = 12;
const LINE = '#616161';

/** Every shape of a chart has a name that begins so; the sheet holds the chart of one account only. */
export const CHART_PREFIX = 'KA_Chart_';

/** The chart as native shapes: a box for each person, a line from each superior. */
export function chartDrawing(chart: DecisionChart, texts: Texts): DrawingPlan {
  const boxName = (index: number): string => `${CHART_PREFIX}Box_${index + 1}`;
  const boxes = chart.people.map((person, index): ShapePlan => {
    const { role, attitude } = person.contact;
    const { outline, weight, dash } = ATTITUDE_LINES[attitude ?? 'unknown'];
    const { fill, text } = ROLE_COLOURS[role ?? 'unknown'];
    return {
      kind: 'box',
      name: boxName(index),
      left: FROM_LEFT + person.column * (BOX.width + BOX.across),
      top: FROM_TOP + person.row * (BOX.height + BOX.down),
      width: BOX.width,
      height: BOX.height,
      text: boxLines(person, texts).join('\n'),
      textColor: text,
      textSize: 9,
      fill,
      outline,
      weight,
      dash,
    };
  });
  const lines = chart.people.flatMap(({ superior }, index): ShapePlan[] =>
    superior === null
      ? []
      : [
          {
            kind: 'line',
            name: `${CHART_PREFIX}Line_${index + 1}`,
            from: boxName(superior),
            to: boxName(index),
            color: LINE,
            weight: 1.25,
            dash: 'solid',
          },
        ],
  );
  return { prefix: CHART_PREFIX, shapes: [...boxes, ...lines] };
}

/** What a box says: who, what they are called in the firm, their part and how they stand to us. */
export function boxLines({ contact }: Pick<ChartPerson, 'contact'>, texts: Texts): string[] {
  const { name, title, role, attitude } = contact;
  const stand = attitude === null ? '' : `${ATTITUDE_LINES[attitude].sign} ${texts.roles.attitudes[attitude]}`;
  const part = role === null ? '' : texts.roles.names[role];
  return [name, title, [part, stand].filter((word) => word !== '').join('  ')].filter((line) => line !== '');
}
