import type { FigureRow, RowNode } from '../nestRows';
import { addTo, CENT, isNothing, isSame, nestRows } from '../nestRows';

/** Rows that add up other rows. */
export interface SumTree {
  /** The rows that are sums: groups over their members, or members over what they are made of. */
  readonly sums: ReadonlySet<number>;
  /** What a row sold itself, beside the members it adds up. */
  readonly own: ReadonlyMap<number, readonly number[]>;
  /** Rows whose figures belong to the row above them: products of a customer. */
  readonly under: ReadonlyMap<number, number>;
}

export const NO_TREE: SumTree = { sums: new Set(), own: new Map(), under: new Map() };

/** Digits that must agree, beside those that the number of tries uses up, until a sum is no chance. */
const DIGITS = 3;
/** Share of different names from which members are customers and not products that come again below each customer. */
const MOSTLY_DIFFERENT = 0.6;
/** Rows beyond which every sum of neighbours can't be tried. */
const MOST_ROWS = 20_000;

/**
 * Finds the rows that repeat what other rows say: groups over customers at any depth, told by how far in they stand and
 * by their sums. A sum that could be chance counts only when the sheet's own grand total, or the whole sheet, bears it out.
 * @param grandTotal the sheet's own total by column; null when it states none
 */
export function findSumTree(rows: readonly FigureRow[], grandTotal: readonly number[] | null): SumTree {
  if (rows.length < 2 || rows.length > MOST_ROWS) return NO_TREE;
  if (grandTotal !== null && isSame(sumOf(rows), grandTotal)) return NO_TREE; // every row counts
  const byDepth = treeByDepth(rows, grandTotal);
  if (byDepth !== null) return byDepth;
  const turned = [...rows].reverse();
  const trials = [false, true].flatMap((single) =>
    [rows, turned].map((order) => ({ order, single, roots: nestRows(order, single) })),
  );
  for (const { order, roots } of trials)
    if (bearsOut(order, roots, grandTotal)) return treeOf(order, roots.flatMap(withMembers));
  for (const { order, single, roots } of trials) {
    const sums = acceptTree(order, roots, grandTotal, single);
    if (sums.length > 0) return treeOf(order, sums);
  }
  return NO_TREE;
}

/** Whether the rows that are no members of others add up to the sheet's own total. */
function bearsOut(
  rows: readonly FigureRow[],
  roots: readonly RowNode[],
  grandTotal: readonly number[] | null,
): boolean {
  if (grandTotal === null || roots.length === rows.length) return false;
  return isSame(sumOf(roots.flatMap(({ at }) => rows[at] ?? [])), grandTotal);
}

function treeOf(rows: readonly FigureRow[], sums: readonly RowNode[]): SumTree {
  const isSum = new Set(sums.map(({ at }) => at));
  const under = productsUnder(rows, sums, isSum);
  return { sums: new Set(sums.map(({ at }) => rows[at]?.row ?? -1)), own: new Map(), under };
}

/** Products below customers: their names come again below several of them. */
function productsUnder(
  rows: readonly FigureRow[],
  sums: readonly RowNode[],
  isSum: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const parents = sums.filter(({ children }) => children.every(({ at }) => !isSum.has(at)));
  const leaves = parents.flatMap(({ children }) => children.map(({ at }) => rows[at]?.name.trim() ?? ''));
  const names = parents.map(({ at }) => rows[at]?.name.trim() ?? '');
  if (parents.length < 2 || new Set(leaves).size >= MOSTLY_DIFFERENT * leaves.length) return new Map();
  if (new Set(names).size < names.length) return new Map();
  return new Map(
    parents.flatMap(({ at, children }) =>
      children.map((child) => [rows[child.at]?.row ?? -1, rows[at]?.row ?? -1] as const),
    ),
  );
}

function acceptTree(
  rows: readonly FigureRow[],
  roots: readonly RowNode[],
  grandTotal: readonly number[] | null,
  single: boolean,
): RowNode[] {
  const sums = roots.flatMap(withMembers);
  if (sums.length === 0) return [];
  const isWhole = roots.every(({ children }) => children.length > 0) && sums.length > 1;
  if (grandTotal === null && isWhole && sums.some((node) => isNoChance(rows, node))) return sums;
  return single ? [] : sums.filter((node) => isNoChance(rows, node));
}

function withMembers(node: RowNode): RowNode[] {
  return node.children.length === 0 ? [] : [node, ...node.children.flatMap(withMembers)];
}

/** Whether so many digits agree that the sum can't be chance. */
function isNoChance(rows: readonly FigureRow[], { at, children }: RowNode): boolean {
  const figures = rows[at]?.figures ?? [];
  const members = children.filter((child) => !isNothing(rows[child.at]?.figures ?? []));
  if (members.length < 2) return false;
  const scale = figures.every(Number.isInteger) ? 1 : 100;
  const digits = figures.reduce(
    (sum, value) => sum + (value === 0 ? 0 : Math.log10(Math.max(1, Math.abs(value * scale)))),
    0,
  );
  return digits >= DIGITS + 2 * Math.log10(rows.length);
}

/** The tree that blanks before the names, numbers or a level column show, as far as the sums bear it out. */
function treeByDepth(rows: readonly FigureRow[], grandTotal: readonly number[] | null): SumTree | null {
  const depths = rows.map(({ depth }) => depth);
  if (depths.some((depth) => depth === null) || new Set(depths).size < 2) return null;
  const own = new Map<number, readonly number[]>();
  const sums = new Set<number>();
  const nodes: RowNode[] = [];
  let differing = 0;
  rows.forEach((parent, at) => {
    const members = membersByDepth(rows, at);
    if (members.length === 0) return;
    const sum = sumOf(members.flatMap((member) => rows[member] ?? []));
    const rest = parent.figures.map((value, i) => value - (sum[i] ?? 0));
    if (isNothing(parent.figures)) return;
    if (isSame(sum, parent.figures)) sums.add(parent.row);
    else if (rest.every((value, i) => value >= -CENT || (parent.figures[i] ?? 0) < 0)) {
      differing += 1;
      own.set(
        parent.row,
        rest.map((value) => (Math.abs(value) <= CENT ? 0 : value)),
      );
    } else return;
    nodes.push({ at, children: members.map((member) => ({ at: member, children: [] })) });
  });
  if (sums.size === 0 && own.size === 0) return null;
  const countRows = (withOwn: boolean): number[] => {
    const total = new Array<number>(rows[0]?.figures.length ?? 0).fill(0);
    for (const row of rows)
      if (!sums.has(row.row)) addTo(total, withOwn ? (own.get(row.row) ?? row.figures) : row.figures);
    return total;
  };
  if (differing > 0) {
    // A parent that is more than its members may hold them, or stand beside them: the sheet's total tells.
    const holds = grandTotal !== null && isSame(countRows(true), grandTotal);
    const beside = grandTotal !== null && isSame(countRows(false), grandTotal);
    if (beside || (!holds && sums.size < differing)) own.clear();
  }
  if (sums.size === 0 && own.size === 0) return null;
  const isSum = new Set(nodes.filter(({ at }) => sums.has(rows[at]?.row ?? -1)).map(({ at }) => at));
  const known = nodes.filter(({ at }) => isSum.has(at));
  return { sums, own, under: own.size > 0 ? new Map() : productsUnder(rows, known, isSum) };
}

/** The rows one step further in below a row, up to the next one that stands as far out. */
function membersByDepth(rows: readonly FigureRow[], at: number): number[] {
  const depth = rows[at]?.depth ?? 0;
  const members: number[] = [];
  let step = Infinity;
  for (let i = at + 1; i < rows.length && (rows[i]?.depth ?? 0) > depth; i += 1) {
    const own = rows[i]?.depth ?? 0;
    if (own < step) step = own;
    if (own === step) members.push(i);
  }
  return members;
}

function sumOf(rows: readonly FigureRow[]): number[] {
  const sum = new Array<number>(rows[0]?.figures.length ?? 0).fill(0);
  for (const { figures } of rows) addTo(sum, figures);
  return sum;
}
