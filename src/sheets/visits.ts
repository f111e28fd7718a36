import type { VisitStatus } from '../domain/visits/visit';
import { FOLLOW_UP_DAYS } from '../domain/visits/visit';
import type { Texts } from '../i18n/texts';
import { CUSTOMER_LIST, fromList } from './lists';
import { FORMATS, LOOK, twoLines } from './style';
import { MARKS, TABLES } from './names';
import type { ColumnTemplate, ListTemplate, TableTemplate } from './template';

export type VisitColumn = keyof Texts['visits']['headers'];

/**
 * The sheet "Visit log": one row per visit, made or planned. Filled by hand or by the form; both give the same rows.
 * @param day number format of dates
 * @param hasCustomers whether the workbook has a list of customers to choose from
 */
export function visitsTemplate(
  texts: Texts,
  allLanguages: readonly Texts[],
  day: string,
  hasCustomers: boolean,
): TableTemplate<VisitColumn> {
  const words = texts.visits;
  const text = { width: 25, align: 'left', wrap: true, owner: 'person' } as const;
  const name = { width: 20, align: 'left', format: FORMATS.text, wrap: true, owner: 'person' } as const;
  const date = { width: 13, align: 'center', format: day, owner: 'person' } as const;
  // Prospects and people from outside are allowed: Excel asks, it does not refuse.
  const customers: ListTemplate = {
    source: `=${CUSTOMER_LIST}`,
    strict: false,
    note: words.notes.customer,
  };
  const looks: Record<VisitColumn, Omit<ColumnTemplate<VisitColumn>, 'key' | 'header' | 'knownAs'>> = {
    date,
    start: { width: 10, align: 'center', format: 'hh:mm', owner: 'person' },
    customer: { ...name, width: 24, bold: true, ...(hasCustomers ? { list: customers } : {}) },
    place: { ...text, width: 18 },
    method: { width: 16, align: 'left', owner: 'person', list: fromList('method', texts, false, words.notes.method) },
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
      owner: 'ours',
      formula: (own) => `=IF(ISNUMBER(${own('date')}),${own('date')}+${FOLLOW_UP_DAYS},"")`,
    },
    followUpDone: date,
    summary: { ...text, width: 32 },
    expense: { width: 12, align: 'right', format: FORMATS.amountCents, owner: 'person' },
    reimbursable: {
      width: Math.max(16, words.noSummary.length + 4),
      align: 'left',
      owner: 'ours',
      formula: (own) => `=IF(N(${own('expense')})=0,"",IF(${own('summary')}="","${words.noSummary}","${words.yes}"))`,
    },
    status: {
      width: Math.max(16, ...Object.values(words.statuses).map((status) => status.length + 4)),
      align: 'left',
      owner: 'ours',
      formula: (own) => statusFormula(own, words.statuses),
    },
  };
  return {
    mark: MARKS.visits,
    table: TABLES.visits,
    name: words.name,
    title: words.title,
    knownTitles: allLanguages.map(({ visits }) => visits.title),
    lines: [words.line],
    columns: (Object.keys(words.headers) as VisitColumn[]).map((key) => ({
      key,
      header: words.headers[key],
      knownAs: allLanguages.map(({ visits }) => visits.headers[key]),
      ...looks[key],
    })),
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
        formula: `=AND(ISNUMBER(${ref('date')}),${ref('date')}<=TODAY(),${ref('summary')}="")`,
        style: { fill: LOOK.mustAct.fill },
      },
      {
        area: area('followUpDue'),
        formula: `=AND(ISNUMBER(${ref('date')}),${ref('date')}+${FOLLOW_UP_DAYS}<TODAY(),${ref('followUpDone')}="")`,
        style: LOOK.mustAct,
      },
      {
        area: area('reimbursable'),
        formula: `=AND(N(${ref('expense')})<>0,${ref('summary')}="")`,
        style: LOOK.mustAct,
      },
      {
        area: area('status'),
        formula: `=AND(ISNUMBER(${ref('date')}),${ref('date')}<=TODAY(),${ref('summary')}="")`,
        style: LOOK.mustAct,
      },
    ],
  };
}

function statusFormula(own: (key: VisitColumn) => string, words: Readonly<Record<VisitStatus, string>>): string {
  const [date, summary, followed] = [own('date'), own('summary'), own('followUpDone')];
  const open = `IF(${date}>TODAY(),"${words.planned}","${words['summary-missing']}")`;
  const made = `IF(${followed}="","${words.done}","${words.closed}")`;
  return `=IF(ISNUMBER(${date}),IF(${summary}="",${open},${made}),"")`;
}
