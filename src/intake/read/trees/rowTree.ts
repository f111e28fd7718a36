import { cleanText } from '../../../domain/text';
import { isBlank } from '../../layout/header';
import type { Layout } from '../../layout/layout';
import type { Cell } from '../../sheet';
import { isGroupTotal, isTotalLabel, mayBeTotalLabel } from '../../words/totalWords';
import type { FigureRow } from '../nestRows';
import type { SumTree } from './sumTree';
import { findSumTree, NO_TREE } from './sumTree';

/** How the rows of a sheet with a customer per row are looked at before they are read. */
export interface TreeSource {
  /** The cells of the customer, joined; not cleaned, for blanks before a name show how far in it stands. */
  name(cells: readonly Cell[]): string;
  /** Cells that may hold the label of a total. */
  labels(cells: readonly Cell[]): readonly Cell[];
  figures(cells: readonly Cell[]): readonly number[];
  /** The cell of a level column; '' without one. */
  level(cells: readonly Cell[]): Cell;
}

/** The groups of a sheet with a customer per row. */
export interface RowTree extends SumTree {
  /** Names without figures whose total stands below them. */
  readonly headings: ReadonlySet<number>;
  /** Cells of the rows that others belong to. */
  readonly parents: ReadonlyMap<number, readonly Cell[]>;
}

export const NO_ROW_TREE: RowTree = { ...NO_TREE, headings: new Set(), parents: new Map() };

const INDENT = /^[\s\u3000·.\-–>└├─│]*/u;
const NUMBERED = /^\s*(\d+(?:\.\d+)*)[.)、]?\s+\p{L}/u;
const LEVEL = /^(?:level|lvl|indent|depth|层级|层次|级次|級次|階層|層級|nivel|niveau|ebene|livello|nível)$/iu;

/** The column that tells how far in each row stands; -1 without one. */
export function levelColumn({ labels }: Layout): number {
  return labels.findIndex(({ text }) => LEVEL.test(text));
}

/** Looks at all rows of a sheet at once: only together do they tell which of them add up others. */
export function findRowTree(firstRow: number, values: readonly (readonly Cell[])[], source: TreeSource): RowTree {
  const named = values.flatMap((cells, i) => {
    const raw = source.name(cells);
    return isBlank(raw)
      ? []
      : [{ row: firstRow + i, cells, raw, name: cleanText(raw), figures: source.figures(cells) }];
  });
  const names = new Set(named.map(({ name }) => name.toLowerCase()));
  const isKnown = (name: string): boolean => names.has(cleanText(name).toLowerCase());
  const isTotal = (name: string): boolean =>
    isTotalLabel(name) || (mayBeTotalLabel(name) && isGroupTotal(name, isKnown));
  const closed = named.filter(({ name }) => !isTotalLabel(name) && isTotal(name)).map(({ name }) => name.toLowerCase());
  const headings = new Set(
    named
      .filter(({ figures, name }) => figures.every((value) => value === 0) && !isTotal(name))
      .filter(({ name }) => closed.some((total) => total !== name.toLowerCase() && hasName(total, name.toLowerCase())))
      .map(({ row }) => row),
  );
  const depthOf = depths(named, source);
  const rows = named
    .filter(
      ({ name, cells }) =>
        !isTotal(name) && !source.labels(cells).some((cell) => typeof cell === 'string' && isTotalLabel(cell)),
    )
    .map((entry): FigureRow => ({ ...entry, depth: depthOf(entry) }));
  const tree = findSumTree(rows, grandTotal(values, source));
  const owners = new Set(tree.under.values());
  const parents = new Map(named.filter(({ row }) => owners.has(row)).map(({ row, cells }) => [row, cells]));
  return { ...tree, headings, parents };
}

/** Whether the label of a total speaks of a name: "total birch group", "acme total". */
function hasName(label: string, name: string): boolean {
  return name !== '' && (label.endsWith(name) || label.startsWith(name));
}

function depths(
  named: readonly { readonly raw: string; readonly cells: readonly Cell[] }[],
  source: TreeSource,
): (entry: { readonly raw: string; readonly cells: readonly Cell[] }) => number | null {
  if (named.every(({ cells }) => Number.isInteger(source.level(cells))))
    return ({ cells }) => Number(source.level(cells));
  const parts = (raw: string): number | null => NUMBERED.exec(raw)?.[1]?.split('.').length ?? null;
  if (named.length > 1 && named.filter(({ raw }) => parts(raw) !== null).length >= named.length - 1)
    return ({ raw }) => parts(raw) ?? 1;
  const indent = (raw: string): number => INDENT.exec(raw)?.[0].length ?? 0;
  return new Set(named.map(({ raw }) => indent(raw))).size > 1 ? ({ raw }) => indent(raw) : () => null;
}

/** The largest of the sheet's totals of everything. */
function grandTotal(values: readonly (readonly Cell[])[], source: TreeSource): readonly number[] | null {
  let best: readonly number[] | null = null;
  let largest = 0;
  for (const cells of values) {
    if (!source.labels(cells).some((cell) => typeof cell === 'string' && isTotalLabel(cell))) continue;
    const figures = source.figures(cells);
    const size = figures.reduce((sum, value) => sum + Math.abs(value), 0);
    if (size > largest) [best, largest] = [figures, size];
  }
  return best;
}
