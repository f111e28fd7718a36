import type { RoleMap } from '../../../app/roles/roleMap';
import type { AccountCoverage, CoverageRisk } from '../../../domain/stakeholders/coverage';
import { searchText } from '../customers/customerRows';

/** An account as the list shows it. */
export interface AccountRow {
  readonly coverage: AccountCoverage;
  readonly name: string;
  /** Account and contacts, as a search looks at them. */
  readonly text: string;
}

export function accountRows({ coverage, names }: RoleMap): AccountRow[] {
  return coverage.map((own) => {
    const name = names.labelOf(own.account.key);
    return { coverage: own, name, text: searchText([name, ...own.contacts.map((contact) => contact.name)].join('\n')) };
  });
}

/** The rows a filter leaves, in their order. */
export function filterAccounts(rows: readonly AccountRow[], risk: CoverageRisk | null, query: string): AccountRow[] {
  const wanted = searchText(query.trim());
  return rows.filter(
    ({ coverage, text }) => (risk === null || coverage.risk === risk) && (wanted === '' || text.includes(wanted)),
  );
}
