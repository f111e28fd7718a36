import type { Texts } from '../i18n/texts';
import { fromList } from './lists';
import { FORMATS, LOOK, twoLines } from './style';
import { CUSTOMERS } from './schema/customersSchema';
import type { CustomerColumn } from './schema/customersSchema';
import type { ColumnStyle, TableTemplate } from './template';
import { styledColumns } from './template';

/** Formats that follow the user's own sheet. */
export interface WorkbookFormats {
  readonly amount: string;
  readonly day: string;
  /** Of the last purchase: days, or months where no day is known. */
  readonly purchase: string;
}

/** Display width of a sentence that fills two lines of the Why column; Chinese characters count twice. */
const WHY_IN_TWO_LINES = 108;

/**
 * The sheet "Customers": one row per customer with class, segment, strategy and why.
 * @param longestWhy display width of the longest sentence, for the height of the rows
 */
export function customersTemplate(
  texts: Texts,
  lines: readonly string[],
  formats: WorkbookFormats,
  longestWhy = 0,
): TableTemplate<CustomerColumn> {
  const words = texts.sheets.customers;
  const segmentWidth = Math.max(18, ...Object.values(texts.terms.segments).map((name) => name.length + 2));
  const styles: Record<CustomerColumn, ColumnStyle<CustomerColumn>> = {
    id: { width: 11, align: 'left', format: FORMATS.text },
    customer: { width: 23, align: 'left', format: FORMATS.text, bold: true, wrap: true },
    abc: { width: 7, align: 'center' },
    segment: { width: segmentWidth, align: 'left' },
    flags: { width: 14, align: 'left', wrap: true },
    strategy: { width: 29, align: 'left', wrap: true },
    nextAction: { width: 29, align: 'left', wrap: true },
    owner: { width: 14, align: 'left', format: FORMATS.text, list: fromList('person', texts, false) },
    cadence: { width: 11, align: 'center', format: FORMATS.count },
    lastVisit: { width: 12, align: 'center', format: formats.day },
    nextVisit: { width: 12, align: 'center', format: formats.day },
    lastYear: { width: 13, align: 'right', format: formats.amount },
    thisYear: { width: 13, align: 'right', format: formats.amount },
    share: { width: 9, align: 'right', format: FORMATS.share },
    cumulative: { width: 12, align: 'right', format: FORMATS.share },
    change3: { width: 12, align: 'right', format: FORMATS.change },
    change12: { width: 12, align: 'right', format: FORMATS.change },
    lastPurchase: { width: 12, align: 'center', format: formats.purchase },
    monthsSince: { width: 11, align: 'center', format: FORMATS.count },
    activeMonths: { width: 13, align: 'center', format: FORMATS.count },
    why: { width: 54, align: 'left', wrap: true },
  };
  const columns = styledColumns(CUSTOMERS, texts, styles);
  return {
    schema: CUSTOMERS,
    name: words.name,
    title: words.title,
    lines,
    columns,
    rowHeight: longestWhy > WHY_IN_TWO_LINES ? 45 : twoLines(words.name),
    frozenColumns: 2,
    // Narrow margins keep the print above 7 points although all columns stand on one page.
    print: { paper: 'A3', orientation: 'landscape', fitWidth: 1, margin: 18 },
    rules: ({ ref, area }) => [
      ...(['A', 'B'] as const).map((abc) => ({
        area: area('abc'),
        formula: `=${ref('abc')}="${abc}"`,
        style: LOOK.classes[abc],
      })),
      ...(Object.keys(LOOK.segments) as (keyof typeof LOOK.segments)[]).map((segment) => ({
        area: area('segment'),
        formula: `=${ref('segment')}="${texts.terms.segments[segment]}"`,
        style: LOOK.segments[segment],
      })),
      {
        area: area('flags'),
        formula: `=ISNUMBER(SEARCH("${texts.terms.flags.declining}",${ref('flags')}))`,
        style: ACT_TEXT,
      },
      {
        area: area('nextVisit'),
        formula: `=AND(ISNUMBER(${ref('nextVisit')}),${ref('nextVisit')}<TODAY())`,
        style: LOOK.mustAct,
      },
      { area: area('change3'), formula: `=AND(ISNUMBER(${ref('change3')}),${ref('change3')}<=-0.3)`, style: ACT_TEXT },
      {
        area: area('change12'),
        formula: `=AND(ISNUMBER(${ref('change12')}),${ref('change12')}<=-0.3)`,
        style: ACT_TEXT,
      },
    ],
  };
}

const ACT_TEXT = { color: LOOK.mustAct.color, bold: true };
