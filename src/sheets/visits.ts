import type { VisitStatus } from '../domain/visits/visit';
import { FOLLOW_UP_DAYS } from '../domain/visits/visit';
import type { Texts } from '../i18n/texts';
import { CUSTOMER_LIST, fromList } from './lists';
import { FORMATS, LOOK, twoLines } from './style';
import { VISITS } from './schema/visitsSchema';
import type { VisitColumn } from './schema/visitsSchema';
import type { ColumnStyle, ListTemplate, TableTemplate } from './template';
import { styledColumns } from './template';

/**
 * The sheet "Visit log": one row per visit, made or planned. Filled by hand or by the form; both give the same rows.
 * @param day number format of dates
 * @param hasCustomers whether the workbook has a list of customers to choose from
 */
export function visitsTemplate(texts: Texts, day: string, hasCustomers: boolean): TableTemplate<VisitColumn> {
  const words = texts.visits;
  const text = { width: 25, align: 'left', wrap: true } as const;
  const name = { width: 20, align: 'left', format: FORMATS.text, wrap: true } as const;
  const date = { width: 13, align: 'center', format: day } as const;
  // Prospects and people from outside are allowed: Excel asks, it does not refuse.
  const customers: ListTemplate = {
    source: `=${CUSTOMER_LIST}`,
    strict: false,
    note: words.notes.customer,
  };
  const styles: Record<VisitColumn, ColumnStyle<VisitColumn>> = {
    date,
    start: { width: 10, align: 'center', format: 'hh:mm' },
    customer: { ...name, width: 24, bold: true, ...(hasCustomers ? { list: customers } : {}) },
    place: { ...text, width: 18 },
    method: { width: 16, align: 'left', list: fromList('method', texts, false, words.notes.method) },
    visitor: { ...name, width: 16, list: fromList('person', texts, false, words.notes.visitor) },
    contacts: name,
    purpose: text,
    keyPoints: text,
    thoughts: text,
    needs: text,
    objections: text,
    nextStep: text,
    nextVisit: date,
    followUpDue: {
      ...date,
      formula: (own) => `=IF(ISNUMBER(${own('date')}),${own('date')}+${FOLLOW_UP_DAYS},"")`,
    },
    followUpDone: date,
    summary: { ...text, width: 32 },
    expense: { width: 12, align: 'right', format: FORMATS.amountCents },
    reimbursable: {
      width: Math.max(16, words.noSummary.length + 4),
      align: 'left',
      formula: (own) =>
        `=IF(N(${own('expense')})=0,"",IF(${isBlank(own('summary'))},"${words.noSummary}","${words.yes}"))`,
    },
    status: {
      width: Math.max(16, ...Object.values(words.statuses).map((status) => status.length + 4)),
      align: 'left',
      formula: (own) => statusFormula(own, words.statuses),
    },
  };
  return {
    schema: VISITS,
    name: words.name,
    title: words.title,
    lines: [words.line],
    columns: styledColumns(VISITS, texts, styles),
    rowHeight: twoLines(words.name),
    frozenColumns: 3,
    print: {
      paper: 'A4',
      orientation: 'landscape',
      fitWidth: 2,
      margin: 18,
      titleColumns: { first: 0, last: 2 },
    },
    rules: ({ ref, area }) => [
      {
        area: area('summary'),
        formula: `=AND(ISNUMBER(${ref('date')}),${ref('date')}<=TODAY(),${isBlank(ref('summary'))})`,
        style: { fill: LOOK.mustAct.fill },
      },
      {
        area: area('followUpDue'),
        formula: `=AND(ISNUMBER(${ref('date')}),${ref('date')}+${FOLLOW_UP_DAYS}<TODAY(),${ref('followUpDone')}="")`,
        style: LOOK.mustAct,
      },
      {
        area: area('reimbursable'),
        formula: `=AND(N(${ref('expense')})<>0,${isBlank(ref('summary'))})`,
        style: LOOK.mustAct,
      },
      {
        area: area('status'),
        formula: `=AND(ISNUMBER(${ref('date')}),${ref('date')}<=TODAY(),${isBlank(ref('summary'))})`,
        style: LOOK.mustAct,
      },
    ],
  };
}

/** Blanks alone are no text, as for the app, which trims: spaces, those that do not break (U+00A0) and wide ones (U+3000). */
const isBlank = (cell: string): string => `TRIM(SUBSTITUTE(SUBSTITUTE(${cell},"\u00a0",""),"\u3000",""))=""`;

function statusFormula(own: (key: VisitColumn) => string, words: Readonly<Record<VisitStatus, string>>): string {
  const [date, summary, followed] = [own('date'), own('summary'), own('followUpDone')];
  const open = `IF(${date}>TODAY(),"${words.planned}","${words['summary-missing']}")`;
  const made = `IF(${followed}="","${words.done}","${words.closed}")`;
  return `=IF(ISNUMBER(${date}),IF(${isBlank(summary)},${open},${made}),"")`;
}
