import { UserError } from '../../domain/errors';
import type { ErrorCode } from '../../domain/errors';
import type { WritePlan } from '../../workbook/plan';
import { classifyWorkbook } from '../classification/classifyWorkbook';
import type { KnownCustomer } from '../ownSheets/knownCustomers';
import { classifiedCustomers } from '../ownSheets/knownCustomers';
import { TABLES } from '../../sheets/names';
import type { RoleMap, RoleMapRequest } from './roleMap';
import { readRoleMap } from './roleMap';
import { roleMapPlan } from './rolePlan';

/** What says that there are no sales to class customers by; a role map can be kept all the same. */
const NO_SALES: readonly ErrorCode[] = [
  'workbook-empty',
  'nothing-like-sales',
  'no-customer-column',
  'no-amount-column',
  'all-rows-skipped',
  'no-positive-sales',
];

/**
 * The role map and the plan that makes it, as a command does: A and B customers are those of the Customers sheet, else
 * those of the sales in the workbook; a workbook without sales gets an empty map.
 */
export async function makeRoleMap(request: RoleMapRequest): Promise<{ map: RoleMap; plan: WritePlan }> {
  const customers = request.customers ?? (await customersOfSales(request));
  const map = await readRoleMap({ ...request, customers });
  return { map, plan: await roleMapPlan(map) };
}

/** null where the Customers sheet tells. */
async function customersOfSales({
  port,
  today,
  language,
  dictionaries,
}: RoleMapRequest): Promise<KnownCustomer[] | null> {
  if ((await port.tables()).some(({ name }) => name === TABLES.customers)) return null;
  try {
    return classifiedCustomers(
      await classifyWorkbook({ sources: [{ port, file: '' }], today, language, dictionaries }),
    );
  } catch (error) {
    if (error instanceof UserError && NO_SALES.includes(error.code)) return [];
    throw error;
  }
}
