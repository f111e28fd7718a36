import type { Area } from '../../../cells';
import type { FormulaAt } from '../sheet/formulas';
import type { PrecedentFinder, Precedents } from './precedents';
import { RangeIndex } from './rangeIndex';

export interface SheetFormulas {
  readonly sheet: string;
  readonly formulas: readonly FormulaAt[];
}

/** A formula with what it reads. */
export interface KnownFormula {
  readonly sheet: string;
  readonly at: FormulaAt;
  readonly reads: Precedents;
}

interface Place {
  readonly sheet: string;
  readonly area: Area;
}

const key = (name: string): string => name.toLowerCase();

/** The cells that show what a formula results in. */
function placeOf({ sheet, at }: KnownFormula): Place {
  const { row, column, lastRow, lastColumn } = at;
  return { sheet: key(sheet), area: { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 } };
}

/** Formulas by what they read. Each is found once: what is asked of the index costs no more than there are formulas. */
class DependencyIndex {
  private readonly ranges = new Map<string, RangeIndex>();
  private readonly bySheet = new Map<string, number[]>();
  private readonly byName = new Map<string, number[]>();
  private anywhere: number[] = [];

  constructor(formulas: readonly KnownFormula[]) {
    formulas.forEach(({ reads }, id) => {
      for (const { sheet, area } of reads.cells) this.rangesOf(sheet).add(area, id);
      for (const sheet of reads.sheets) put(this.bySheet, sheet, id);
      for (const name of reads.names) put(this.byName, name, id);
      if (reads.anywhere) this.anywhere.push(id);
    });
  }

  private rangesOf(sheet: string): RangeIndex {
    const known = this.ranges.get(sheet) ?? new RangeIndex();
    this.ranges.set(sheet, known);
    return known;
  }

  takeReaders({ sheet, area }: Place, found: (id: number) => void): void {
    this.ranges.get(sheet)?.take(area, found);
    for (const id of this.bySheet.get(sheet) ?? []) found(id);
    this.bySheet.delete(sheet);
  }

  takeAnywhere(found: (id: number) => void): void {
    for (const id of this.anywhere) found(id);
    this.anywhere = [];
  }

  takeName(name: string, found: (id: number) => void): void {
    for (const id of this.byName.get(key(name)) ?? []) found(id);
  }
}

function put(lists: Map<string, number[]>, name: string, id: number): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [id]);
  else list.push(id);
}

/** What changed in a workbook. */
export interface Changes {
  /** Cells with another value, by sheet. */
  readonly cells: readonly Place[];
  /** Names with another meaning. */
  readonly names: readonly string[];
  /** Whether a cell changed that was there before: a formula that may read any cell of the workbook can have read it. */
  readonly anyOld: boolean;
}

/** Formulas that read what changed, directly or through other formulas, in the order in which they were found. */
export function readersOf(formulas: readonly KnownFormula[], changes: Changes): readonly KnownFormula[] {
  const index = new DependencyIndex(formulas);
  const seen = new Set<number>();
  const readers: KnownFormula[] = [];
  const find = (id: number): void => {
    const formula = formulas[id];
    if (formula === undefined || seen.has(id)) return;
    seen.add(id);
    readers.push(formula);
  };
  for (const name of changes.names) index.takeName(name, find);
  for (const { sheet, area } of changes.cells) index.takeReaders({ sheet: key(sheet), area }, find);
  if (changes.anyOld) index.takeAnywhere(find);
  for (let next = 0; next < readers.length; next += 1) {
    const formula = readers[next];
    if (formula === undefined) break;
    index.takeReaders(placeOf(formula), find);
    // What was calculated anew is another old cell.
    index.takeAnywhere(find);
  }
  return readers;
}

/** Formulas among those given that read what some of them result in, these included. */
export function withReaders(
  formulas: readonly KnownFormula[],
  some: readonly KnownFormula[],
): ReadonlySet<KnownFormula> {
  if (some.length === 0) return new Set();
  const readers = readersOf(formulas, { cells: some.map(placeOf), names: [], anyOld: true });
  return new Set([...some, ...readers]);
}

/** All formulas of sheets with what they read. */
export function knownFormulas(sheets: readonly SheetFormulas[], finder: PrecedentFinder): readonly KnownFormula[] {
  return sheets.flatMap(({ sheet, formulas }) => formulas.map((at) => ({ sheet, at, reads: finder.find(sheet, at) })));
}
