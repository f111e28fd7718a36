import type { SheetReport } from './report';

const CENT = 0.0051;

/**
 * Sheets that only add up other sheets of the same reading ("All months" beside January, February, March; a copy of
 * another sheet). Their sales would count twice.
 * @returns indexes of the reports to leave out
 */
export function findRepeats(reports: readonly SheetReport[]): number[] {
  const amounts = reports.map(({ amountRead }) => amountRead);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const gross = amounts.reduce((sum, amount) => sum + Math.abs(amount), 0);
  const tolerance = CENT + 1e-9 * gross;
  if (reports.length >= 3) {
    const whole = amounts.findIndex((amount) => amount !== 0 && Math.abs(total - amount - amount) <= tolerance);
    if (whole >= 0) return [whole];
  }
  const copies: number[] = [];
  reports.forEach((report, i) => {
    const twin = reports.findIndex((other, j) => j < i && isCopy(report, other));
    if (twin >= 0) copies.push(i);
  });
  return copies;
}

function isCopy(a: SheetReport, b: SheetReport): boolean {
  return (
    a.rowsRead > 1 &&
    a.rowsRead === b.rowsRead &&
    a.amountRead !== 0 &&
    Math.abs(a.amountRead - b.amountRead) <= CENT &&
    a.firstDay === b.firstDay &&
    a.lastDay === b.lastDay &&
    a.layout === b.layout
  );
}
