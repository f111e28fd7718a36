/** Colours and measures of our sheets. Every pair of text and fill keeps a contrast of at least 4.5. */
export const LOOK = {
  headerFill: '#0C3B5E',
  headerText: '#FFFFFF',
  rowLine: '#E1E1E1',
  calculatedFill: '#F5F5F5',
  quiet: '#616161',
  titleSize: 18,
  quietSize: 10,
  headerHeight: 34,
  titleHeight: 27,
  classes: {
    A: { fill: '#0F6CBD', color: '#FFFFFF', bold: true },
    B: { fill: '#B4D6FA', color: '#0C3B5E', bold: true },
  },
  segments: {
    loyal: { fill: '#E6F4F4', color: '#02494C' },
    'fast-growing': { fill: '#F3E6F6', color: '#5B1167' },
    'worth-cultivating': { fill: '#F7F1E3', color: '#6B4E07' },
    dormant: { fill: '#EBECED', color: '#394146' },
  },
  mustAct: { fill: '#FDE7E9', color: '#B10E1C', bold: true },
} as const;

/** Number formats that don't depend on the workbook. */
export const FORMATS = {
  text: '@',
  share: '0.0%',
  change: '+0.0%;-0.0%;0.0%',
  count: '0',
  amount: '#,##0;-#,##0;–',
  amountCents: '#,##0.00;-#,##0.00;–',
  day: 'yyyy-mm-dd',
  month: 'yyyy-mm',
} as const;

/** Height of a row of two lines, in points: Chinese characters stand higher than Latin letters. */
export function twoLines(sampleText: string): number {
  return /\p{Script=Han}/u.test(sampleText) ? 36 : 31;
}
