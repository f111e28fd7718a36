/** One row of a customer-per-row sheet: its place and its figures, column by column. */
export interface FigureRow {
  readonly row: number;
  readonly figures: readonly number[];
}

const CENT = 0.0051;

/**
 * Rows that add up the rows below them, as in a pivot table with regions over customers ("East", then the customers of
 * the East). Looked for only when the sheet's own grand total is half of what its rows add up to.
 * @returns the rows that are sums; empty unless the whole sheet is made of such groups
 */
export function groupRows(rows: readonly FigureRow[], grandTotal: readonly number[]): number[] {
  const columns = grandTotal.length;
  const isSame = (a: readonly number[], b: readonly number[]): boolean =>
    a.every((value, i) => Math.abs(value - (b[i] ?? 0)) <= CENT + 1e-9 * Math.abs(value));
  const all = new Array<number>(columns).fill(0);
  for (const { figures } of rows) addTo(all, figures);
  if (
    !isSame(
      all,
      grandTotal.map((value) => 2 * value),
    ) ||
    grandTotal.every((value) => value === 0)
  )
    return [];
  const groups: number[] = [];
  for (let i = 0; i < rows.length;) {
    const parent = rows[i];
    if (parent === undefined) break;
    const sum = new Array<number>(columns).fill(0);
    let next = i + 1;
    while (next < rows.length && (next === i + 1 || !isSame(sum, parent.figures))) {
      addTo(sum, rows[next]?.figures ?? []);
      next += 1;
    }
    if (!isSame(sum, parent.figures)) return [];
    groups.push(parent.row);
    i = next;
  }
  return groups;
}

function addTo(sum: number[], figures: readonly number[]): void {
  figures.forEach((value, i) => {
    sum[i] = (sum[i] ?? 0) + value;
  });
}
