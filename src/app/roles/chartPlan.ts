import type { DecisionChart } from '../../domain/stakeholders/chart';
import { decisionChart } from '../../domain/stakeholders/chart';
import { formatsOf } from '../../i18n/formats';
import { chartDrawing } from '../../sheets/decisionChart';
import { LOOK } from '../../sheets/style';
import { chartMark } from '../../sheets/names';
import type { BlockPlan, SheetPlan, WritePlan } from '../../workbook/plan';
import { freeName } from '../ownSheets/workbookState';
import { reportingText } from './roleTexts';
import type { RoleMap } from './roleMap';

/** Longest name of a sheet. */
const LONGEST_NAME = 31;

/**
 * The plan that draws the decision chart of an account, on a sheet of its own: it prints on one page, and drawing one
 * account anew moves nothing of another. Only shapes of ours are drawn again.
 * @returns the plan and the name of the sheet
 */
export function chartPlan(map: RoleMap, account: string): { readonly plan: WritePlan; readonly sheet: string } {
  const { state, dictionaries, language, names } = map;
  const texts = dictionaries[language];
  const words = texts.roleSheets.chart;
  const chart = chartOf(map, account);
  const label = names.labelOf(account);
  const problems = chart.problems.map((problem) => reportingText(problem, texts, formatsOf(language)));
  const blocks: BlockPlan[] = [
    { row: 0, column: 0, cells: [[words.title({ account: label })], [words.line], [problems.join(' ')]] },
  ];
  const mark = chartMark(account);
  const known = state.sheets.find((sheet) => sheet.mark === mark);
  const drawings = [chartDrawing(chart, texts)];
  if (known !== undefined) {
    const sheet: SheetPlan = { sheet: { kind: 'existing', id: known.id, name: known.name }, blocks, drawings };
    return { plan: { sheets: [sheet] }, sheet: known.name };
  }
  const name = freeName(state, sheetName(`${words.name} ${label}`));
  const sheet: SheetPlan = {
    sheet: { kind: 'new', name, mark },
    blocks,
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, style: { bold: true, size: LOOK.titleSize } },
      { area: { row: 1, column: 0, rows: 2, columns: 1 }, style: { size: LOOK.quietSize, color: LOOK.quiet } },
    ],
    rowHeights: [{ row: 0, rows: 1, height: LOOK.titleHeight }],
    gridlines: false,
    print: { paper: 'A4', orientation: 'landscape', fitWidth: 1 },
    drawings,
  };
  return { plan: { sheets: [sheet] }, sheet: name };
}

/** Who reports to whom at an account. */
export function chartOf({ contacts }: RoleMap, account: string): DecisionChart {
  return decisionChart(contacts.filter((contact) => contact.account === account));
}

/** A text as the name of a sheet: without the signs Excel forbids, and short enough. */
function sheetName(text: string): string {
  const bare = text
    .replace(/[\\/?*[\]:]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return [...bare].slice(0, LONGEST_NAME).join('').slice(0, LONGEST_NAME).trim().replace(/^'|'$/gu, '');
}
