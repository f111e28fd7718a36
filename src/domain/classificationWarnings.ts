import type { AsOf } from './asOf';
import type { ClassificationWarning, CustomerResult } from './classification';
import type { ClassifyOptions } from './options';
import type { Dormancy } from './segments/dormancy/dormancy';

/** With fewer customers the 80/20 rule says little. */
const FEW_CUSTOMERS = 10;

/** What a person should know about a classification as a whole. */
export function warningsOf(
  customers: readonly CustomerResult[],
  asOf: AsOf,
  dormancy: Dormancy,
  options: ClassifyOptions,
): ClassificationWarning[] {
  const warnings: ClassificationWarning[] = [];
  if (dormancy.rule === null) warnings.push('history-too-short');
  const isAsked = options.dormancy === 'chance' && options.dormantMonths === null;
  if (isAsked && dormancy.noModel !== null) warnings.push('chance-not-possible');
  if (customers.length < FEW_CUSTOMERS) warnings.push('few-customers');
  if (customers.filter((c) => c.class === 'A').length > customers.length / 2) warnings.push('many-in-a');
  if (asOf.month > asOf.data.to) warnings.push('as-of-after-data');
  return warnings;
}
