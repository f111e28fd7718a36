const SIZE = 4;

/**
 * What is known of the curvature of a function of four numbers: the matrix B of the quasi-Newton method, updated by the
 * rule of Broyden, Fletcher, Goldfarb and Shanno. Held as it is and not inverted, so that a step can leave single
 * coordinates where they are and still be the best one for the others.
 */
export class Curvature {
  private isFresh = true;
  private readonly b = new Float64Array(SIZE * SIZE);

  constructor() {
    this.reset();
  }

  reset(): void {
    this.isFresh = true;
    this.b.fill(0);
    for (let i = 0; i < SIZE; i += 1) this.b[i * SIZE + i] = 1;
  }

  /** The step d with B d = -slope among the coordinates that are not held; 0 for those that are. */
  step(slope: Float64Array, isHeld: readonly boolean[]): Float64Array {
    const step = new Float64Array(SIZE);
    const free = isHeld.flatMap((held, i) => (held ? [] : [i]));
    const rows = free.map((i) => [...free.map((j) => this.b[i * SIZE + j] ?? 0), -(slope[i] ?? 0)]);
    solve(rows).forEach((value, place) => (step[free[place] ?? 0] = value));
    return step;
  }

  /** @param s a step that was made @param y by how much the slope changed with it */
  learn(s: Float64Array, y: Float64Array): void {
    const sy = dot(s, y);
    if (sy <= 1e-10 * Math.sqrt(dot(s, s) * dot(y, y))) return;
    if (this.isFresh) {
      for (let i = 0; i < SIZE; i += 1) this.b[i * SIZE + i] = dot(y, y) / sy;
      this.isFresh = false;
    }
    const bs = new Float64Array(SIZE);
    for (let i = 0; i < SIZE; i += 1)
      for (let j = 0; j < SIZE; j += 1) bs[i] = (bs[i] ?? 0) + (this.b[i * SIZE + j] ?? 0) * (s[j] ?? 0);
    const sbs = dot(s, bs);
    for (let i = 0; i < SIZE; i += 1)
      for (let j = 0; j < SIZE; j += 1) {
        const change = ((y[i] ?? 0) * (y[j] ?? 0)) / sy - ((bs[i] ?? 0) * (bs[j] ?? 0)) / sbs;
        this.b[i * SIZE + j] = (this.b[i * SIZE + j] ?? 0) + change;
      }
  }
}

/** Solves a small symmetric positive definite system; each row ends with its right side. */
function solve(rows: number[][]): number[] {
  rows.forEach((pivotRow, p) => {
    const pivot = pivotRow[p] ?? 0;
    rows.forEach((row, r) => {
      if (r === p) return;
      const factor = (row[p] ?? 0) / pivot;
      for (let c = p; c < row.length; c += 1) row[c] = (row[c] ?? 0) - factor * (pivotRow[c] ?? 0);
    });
  });
  return rows.map((row, p) => (row.at(-1) ?? 0) / (row[p] ?? 0));
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
