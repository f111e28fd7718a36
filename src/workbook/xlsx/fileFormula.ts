import type { FormulaCell, PlanCell, SheetPlan, TablePlan, WritePlan } from '../plan';

/**
 * Functions that came after the file format: in a file they bear a prefix, without which Excel shows #NAME? until
 * somebody edits the cell ([MS-XLSX] 2.2.2). LET and LAMBDA are not among them: their names need a prefix too.
 */
const LATER_FUNCTIONS = new Set(
  (
    'AGGREGATE ARRAYTOTEXT BYCOL BYROW CEILING.MATH CHOOSECOLS CHOOSEROWS CONCAT CONFIDENCE.NORM CONFIDENCE.T ' +
    'COVARIANCE.P COVARIANCE.S DAYS DROP EXPAND FLOOR.MATH FORECAST.ETS FORECAST.LINEAR FORMULATEXT HSTACK IFNA IFS ' +
    'ISFORMULA ISOWEEKNUM MAXIFS MINIFS MODE.MULT MODE.SNGL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE ' +
    'PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ ' +
    'RRI SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.INV T.TEST TAKE TEXTAFTER TEXTBEFORE ' +
    'TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WRAPCOLS WRAPROWS XLOOKUP ' +
    'XMATCH XOR Z.TEST'
  ).split(' '),
);
const WORKSHEET_FUNCTIONS = new Set(['FILTER', 'SORT']);

/** Texts and quoted sheet names stay as they are; function names and "[@…]" are what differs. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<name>[A-Za-z][A-Za-z0-9.]*)(?=\()|(?<table>[\p{L}_\\][\p{L}\p{N}_.\\]*)?\[@(?<column>(?:\[(?:'.|[^\]'])*\])|(?:'.|[^\]'[])*)\]/gu;

/**
 * A formula as a file holds it, from how people type it: later functions with their prefix, "[@Sales]" as
 * "Table[[#This Row],[Sales]]".
 * @param table the table around the cell, for references that do not name it
 */
export function fileFormula(formula: string, table: string | null = null): string {
  return formula.replace(TOKEN, (token, ...rest) => {
    const groups = rest.at(-1) as { name?: string; table?: string; column?: string };
    if (groups.name !== undefined) {
      const name = groups.name.toUpperCase();
      if (WORKSHEET_FUNCTIONS.has(name)) return `_xlfn._xlws.${groups.name}`;
      return LATER_FUNCTIONS.has(name) ? `_xlfn.${groups.name}` : token;
    }
    if (groups.column === undefined) return token;
    const column = escapedColumn(groups.column.replace(/^\[|\]$/g, ''));
    const inside = column === '' ? '#This Row' : `[#This Row],[${column}]`;
    return `${groups.table ?? table ?? ''}[${inside}]`;
  });
}

/** A column's name as a file has it: an apostrophe before each sign that means something in a reference. */
function escapedColumn(name: string): string {
  return name.replace(/'(?=['#[\]@])(.)|([#'])/g, (_, escaped, bare) => `'${String(escaped ?? bare)}`);
}

/** A formula of a file as people and plans write it. */
export function plainFormula(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|_xlfn\.(?:_xlws\.)?|_xlws\./g, (token) =>
    token.startsWith('"') ? token : '',
  );
}

/** Longest text of a cell; Excel takes a file with a longer one for damaged. */
const LONGEST_TEXT = 32_767;

/** What a cell of a file can hold: no more text than Excel takes, and nothing for what is no number there. */
function fileValue(value: Exclude<PlanCell, FormulaCell>): Exclude<PlanCell, FormulaCell> {
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  if (typeof value !== 'string' || value.length <= LONGEST_TEXT) return value;
  return value.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '');
}

/** A table around cells, for formulas that name its columns and not itself. */
export type TableArea = Pick<TablePlan, 'name' | 'area'>;

/**
 * The plan with every formula and value in the form of the file.
 * @param tablesOf the tables that a sheet has before the plan, by its name
 */
export function filePlan(plan: WritePlan, tablesOf: (sheet: string) => readonly TableArea[] = () => []): WritePlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => fileSheet(sheet, [...(sheet.tables ?? []), ...tablesOf(sheet.sheet.name)])),
    ...(plan.names === undefined
      ? {}
      : { names: plan.names.map((each) => ({ ...each, formula: fileFormula(each.formula) })) }),
  };
}

function fileSheet(plan: SheetPlan, tables: readonly TableArea[]): SheetPlan {
  const tableAt = (row: number, column: number): string | null =>
    tables.find(
      ({ area }) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    )?.name ?? null;
  const cellOf = (cell: PlanCell, row: number, column: number): PlanCell =>
    typeof cell === 'object' && cell !== null
      ? { formula: fileFormula(cell.formula, tableAt(row, column)) }
      : fileValue(cell);
  return {
    ...plan,
    ...(plan.blocks === undefined
      ? {}
      : {
          blocks: plan.blocks.map((block) => ({
            ...block,
            cells: block.cells.map((line, r) => line.map((cell, c) => cellOf(cell, block.row + r, block.column + c))),
          })),
        }),
    ...(plan.tables === undefined ? {} : { tables: plan.tables.map(fileTable) }),
    ...(plan.conditionalFormats === undefined
      ? {}
      : {
          conditionalFormats: plan.conditionalFormats.map((each) => ({ ...each, formula: fileFormula(each.formula) })),
        }),
    ...(plan.validations === undefined
      ? {}
      : {
          validations: plan.validations.map((each) =>
            typeof each.source === 'string' ? { ...each, source: fileFormula(each.source) } : each,
          ),
        }),
  };
}

function fileTable(plan: TablePlan): TablePlan {
  if (plan.formulas === undefined) return plan;
  const formulas = plan.formulas.map((each) => ({ ...each, formula: fileFormula(each.formula, plan.name) }));
  return { ...plan, formulas };
}
