import { searchText } from '../customers/customerRows';
import type { PaneAccount } from './visitLogApi';

/** Names offered at once: more than a pane shows without scrolling, few enough to be quick among thousands. */
const MOST = 20;

/** Accounts offered for what is typed, and how many more there would be. */
export interface FoundAccounts {
  readonly offered: readonly PaneAccount[];
  readonly more: number;
}

export const NOTHING_FOUND: FoundAccounts = { offered: [], more: 0 };

/** Searches accounts by a part of their name; names that begin so come first, all in the order of the accounts. */
export function accountSearch(accounts: readonly PaneAccount[]): (typed: string) => FoundAccounts {
  const known = accounts.map((account) => ({ account, text: searchText(account.name) }));
  return (typed) => {
    const query = searchText(typed.trim());
    const hits = known.filter(({ text }) => text.includes(query));
    const first = hits.filter(({ text }) => text.startsWith(query));
    const found = [...first, ...hits.filter(({ text }) => !text.startsWith(query))];
    return { offered: found.slice(0, MOST).map(({ account }) => account), more: Math.max(0, found.length - MOST) };
  };
}
