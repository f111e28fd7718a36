import type { OwnSheet } from '../names';
import { COVERAGE } from './coverageSchema';
import { CUSTOMERS } from './customersSchema';
import { ISSUES } from './issuesSchema';
import { LISTS } from './listsSchema';
import { PLAYBOOK } from './playbookSchema';
import { ROLES } from './rolesSchema';
import { SALES_PLAN } from './salesPlanSchema';
import { SETTINGS } from './settingsSchema';
import { SUMMARIES } from './summariesSchema';
import type { TableSchema } from './tableSchema';
import { VISITS } from './visitsSchema';

/** Every table of ours. One that is listed here is found, mended, left out of the sales and tested between two runs. */
export const TABLE_SCHEMAS: Readonly<Record<OwnSheet, TableSchema<string>>> = {
  customers: CUSTOMERS,
  playbook: PLAYBOOK,
  settings: SETTINGS,
  lists: LISTS,
  issues: ISSUES,
  visits: VISITS,
  roles: ROLES,
  coverage: COVERAGE,
  plan: SALES_PLAN,
  summaries: SUMMARIES,
};
