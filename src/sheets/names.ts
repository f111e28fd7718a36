/** Fixed ASCII names of our tables, in any language. */
export const TABLES = {
  customers: 'KA_Customers',
  playbook: 'KA_Playbook',
  settings: 'KA_Settings',
} as const;

/** Whether a table is one of ours. */
export function isOwnTable(name: string): boolean {
  return /^KA_[A-Za-z]+\d*$/.test(name);
}
