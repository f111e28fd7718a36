import type { Classification } from '../classification';

const ENOUGH_HISTORY = 6;

/** False when all customers fall into one segment because the data are too short to tell them apart. */
export function hasSegments({ asOf, customers, dormancy }: Classification): boolean {
  if (asOf === null) return false;
  const found = new Set(customers.flatMap(({ segment }) => segment ?? []));
  return found.size > 1 || (asOf.history >= ENOUGH_HISTORY && dormancy?.rule !== null);
}
