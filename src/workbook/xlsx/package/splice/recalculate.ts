import { areaAddress } from '../../../address';
import type { CellValue } from '../../../cells';
import type { PackageDraft } from '../container/package';
import { sheetParts, workbookPartOf } from '../container/workbookPart';
import { resultOf, type CellResult } from '../sheet/cellWriter';
import { ChangedPlaces } from '../sheet/changedPlaces';
import { formulasOf } from '../sheet/formulas';
import { writeResults } from '../sheet/sheetData';
import { sheetText } from '../sheet/sheetXml';
import { tableColumns } from '../sheet/tables';
import type { Lost } from './lost';
import { PrecedentFinder } from './precedents';
import { knownFormulas, readersOf, withReaders, type Changes, type KnownFormula } from './staleFormulas';
import { definedNames } from './workbookXml';

/** A formula cell to calculate; 0-based. */
export interface CellToCalculate {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Calculates cells of a workbook; every other formula stands for the value it shows.
 * @param sheets names of the sheets that must be there with their cells; of others none is read
 * @returns the values in the order of the cells; undefined where there is none
 */
export type Calculate = (
  parts: PackageDraft,
  cells: readonly CellToCalculate[],
  sheets: ReadonlySet<string>,
) => Promise<readonly (CellValue | undefined)[]>;

/** Cells that the formulas to calculate may read, all together: more would keep the engine busy for minutes. */
const MOST_READS = 2_000_000;

/** What a cell shows; cells that a formula fills besides its own have an outcome too. */
interface Outcome {
  readonly formula: KnownFormula;
  readonly row: number;
  readonly column: number;
  readonly result: CellResult | null;
}

/**
 * Brings the values that formulas show up to date after plans have changed cells or names: formulas of ours, and of the
 * user's only those that read what changed. One that cannot be calculated loses its value, with all that read it.
 * @returns cells whose value is lost
 */
export async function recalculateFormulas(
  draft: PackageDraft,
  changes: Changes,
  calculate: Calculate,
): Promise<readonly Lost[]> {
  const sheets = sheetParts(draft).filter(({ kind, part }) => kind === 'worksheet' && draft.has(part));
  const texts = sheets.map(({ name, part }) => ({
    sheet: name,
    part,
    formulas: draft.isWithoutFormulas(part) ? [] : formulasOf(draft.text(part)),
  }));
  if (texts.every(({ formulas }) => formulas.length === 0)) return [];
  const finder = new PrecedentFinder({
    tables: tableColumns(draft, sheets),
    names: definedNames(draft.text(workbookPartOf(draft))),
    sheets: sheets.map(({ name }) => name),
  });
  const all = knownFormulas(texts, finder);
  const readers = readersOf(all, changes);
  const isWritten = isPlanned(changes);
  const stale = [...new Set([...all.filter((formula) => isWritten(formula) && !formula.at.hasValue), ...readers])];
  if (stale.length === 0) return [];
  const foreign = withReaders(
    stale,
    stale.filter(({ reads }) => reads.isForeign),
  );
  const cheap = affordable(stale.filter((formula) => !foreign.has(formula)));
  const left = withReaders(
    stale,
    stale.filter((formula) => foreign.has(formula) || !cheap.has(formula)),
  );
  const wanted = stale.filter((formula) => !left.has(formula));
  const outcomes = await calculateCells(draft, wanted, all, calculate);
  // An error where a value stood says that the engine does not know a function: better no value than a wrong one.
  const failed = outcomes.filter(
    ({ formula: { at }, result }) => at.hasValue && (result === null || (result.type === 'e' && !at.isError)),
  );
  const without = withReaders(stale, [...left, ...failed.map(({ formula }) => formula)]);
  const results: Outcome[] = [
    ...outcomes.filter(({ formula }) => !without.has(formula)),
    ...[...without].flatMap((formula) => cellsOfFormula(formula).map((cell) => ({ formula, ...cell, result: null }))),
  ];
  for (const { sheet, part } of texts)
    writeOutcomes(
      draft,
      part,
      results.filter((each) => each.formula.sheet === sheet),
    );
  return lostValues([...without].filter(({ at }) => at.hasValue));
}

/** Whether a formula stands in a cell that plans wrote. */
function isPlanned({ cells }: Changes): (formula: KnownFormula) => boolean {
  const columns = new Map<string, { row: number; rows: number }[]>();
  for (const { sheet, area } of cells)
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const name = `${column} ${sheet.toLowerCase()}`;
      const list = columns.get(name);
      if (list === undefined) columns.set(name, [area]);
      else list.push(area);
    }
  return ({ sheet, at: { row, column } }) =>
    columns.get(`${column} ${sheet.toLowerCase()}`)?.some((area) => row >= area.row && row < area.row + area.rows) ===
    true;
}

/** As many formulas as may be calculated, in their order. */
function affordable(formulas: readonly KnownFormula[]): ReadonlySet<KnownFormula> {
  let reads = 0;
  return new Set(
    formulas.filter((formula) => {
      for (const { area } of formula.reads.cells) reads += Math.min(area.rows, 100_000) * Math.min(area.columns, 100);
      return reads <= MOST_READS;
    }),
  );
}

function cellsOfFormula({ sheet, at }: KnownFormula): readonly CellToCalculate[] {
  const cells: CellToCalculate[] = [];
  for (let row = at.row; row <= at.lastRow; row += 1)
    for (let column = at.column; column <= at.lastColumn; column += 1) cells.push({ sheet, row, column });
  return cells;
}

async function calculateCells(
  draft: PackageDraft,
  wanted: readonly KnownFormula[],
  all: readonly KnownFormula[],
  calculate: Calculate,
): Promise<readonly Outcome[]> {
  if (wanted.length === 0) return [];
  const cells = wanted.flatMap((formula) => cellsOfFormula(formula).map((cell) => ({ formula, ...cell })));
  const values = await calculate(draft, cells, sheetsFor(wanted, all));
  return cells.map(({ formula, row, column }, index) => {
    const value = values[index];
    return { formula, row, column, result: value === undefined ? null : resultOf(value) };
  });
}

/** The sheets of the formulas and those they read; formulas there that show no value yet are calculated too. */
function sheetsFor(wanted: readonly KnownFormula[], all: readonly KnownFormula[]): ReadonlySet<string> {
  const sheets = new Set<string>();
  const add = ({ sheet, reads }: KnownFormula): void => {
    sheets.add(sheet.toLowerCase());
    for (const each of reads.cells) sheets.add(each.sheet);
  };
  wanted.forEach(add);
  const empty = all.filter(({ at }) => !at.hasValue);
  for (let before = -1; before !== sheets.size;) {
    before = sheets.size;
    for (const formula of empty) if (sheets.has(formula.sheet.toLowerCase())) add(formula);
  }
  return sheets;
}

function writeOutcomes(draft: PackageDraft, part: string, outcomes: readonly Outcome[]): void {
  if (outcomes.length === 0) return;
  const results = new Map<number, Map<number, CellResult | null>>();
  for (const { row, column, result } of outcomes)
    results.set(row, (results.get(row) ?? new Map<number, CellResult | null>()).set(column, result));
  const before = draft.text(part);
  const after = writeResults(sheetText(before), results);
  if (after !== before) draft.setText(part, after);
}

/** Lost values by sheet, cells next to each other as one range. */
function lostValues(formulas: readonly KnownFormula[]): readonly Lost[] {
  const sheets = new Map<string, KnownFormula[]>();
  for (const formula of formulas) {
    const list = sheets.get(formula.sheet);
    if (list === undefined) sheets.set(formula.sheet, [formula]);
    else list.push(formula);
  }
  return [...sheets].flatMap(([sheet, lost]) => {
    const places = new ChangedPlaces();
    for (const { at } of lost.sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column))
      places.add(at.row, at.column);
    return places.areas().map((area) => ({ what: 'calculated value', sheet, cell: areaAddress(area) }));
  });
}
