import { RESTORE_MARK } from '../workbook/restore';

/** Fixed ASCII names of our tables, in any language. */
export const TABLES = {
  customers: 'KA_Customers',
  playbook: 'KA_Playbook',
  settings: 'KA_Settings',
  issues: 'KA_Issues',
  lists: 'KA_Lists',
  visits: 'KA_Visits',
  roles: 'KA_Roles',
  coverage: 'KA_Coverage',
  plan: 'KA_Plan',
  summaries: 'KA_Summaries',
} as const;

/** Marks of our sheets: the value of a worksheet custom property, so that renaming and moving break nothing. */
export const MARKS = {
  customers: 'customers',
  playbook: 'playbook',
  settings: 'settings',
  issues: 'issues',
  messages: 'messages',
  lists: 'lists',
  visits: 'visits',
  roles: 'roles',
  coverage: 'coverage',
  plan: 'plan',
  summaries: 'summaries',
  restore: RESTORE_MARK,
} as const;

/** Mark of a month's summary: "summary 2026-10". */
export function summaryMark(month: string): string {
  return `summary ${month}`;
}

/** The month of a summary's mark, "2026-10"; null for any other mark. */
export function monthOfSummaryMark(mark: string | null): string | null {
  return /^summary (\d{4}-\d{2})$/.exec(mark ?? '')?.[1] ?? null;
}

/** Mark of the decision chart of an account, by the key of its customer. */
export function chartMark(account: string): string {
  return `chart ${account}`;
}

export type OwnSheet = keyof typeof TABLES;

/** Whether a table is one of ours. */
export function isOwnTable(name: string): boolean {
  return /^KA_[A-Za-z]+\d*$/.test(name);
}
