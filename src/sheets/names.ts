/** Fixed ASCII names of our tables, in any language. */
export const TABLES = {
  customers: 'KA_Customers',
  playbook: 'KA_Playbook',
  settings: 'KA_Settings',
  issues: 'KA_Issues',
} as const;

/** Marks of our sheets: the value of a worksheet custom property, so that renaming and moving break nothing. */
export const MARKS = {
  customers: 'customers',
  playbook: 'playbook',
  settings: 'settings',
  issues: 'issues',
  messages: 'messages',
} as const;

export type OwnSheet = keyof typeof TABLES;

/** Whether a table is one of ours. */
export function isOwnTable(name: string): boolean {
  return /^KA_[A-Za-z]+\d*$/.test(name);
}
