import type { ReactElement } from 'react';
import { useMemo } from 'react';
import { usePane, usePaneState } from '../../pane/context';
import { NotYetPage } from '../overview/NotYetPage';
import { CustomerPage } from './CustomerPage';
import { customerRows, filterRows } from './customerRows';
import { CustomersPage } from './CustomersPage';

/** The tab Customers: the list, or the page of one of them. */
export function CustomersTab(): ReactElement {
  const result = usePaneState((state) => state.result);
  const isClassified = usePaneState((state) => state.isClassified);
  const customer = usePaneState((state) => state.customer);
  const filter = usePaneState((state) => state.filter);
  const { language } = usePane();
  const line = result?.lines.find((own) => own.result.identity.key === customer);
  const listCount = useMemo(
    () => (result === null ? 0 : filterRows(customerRows(result), filter, new Intl.Collator(language).compare).length),
    [result, filter, language],
  );
  if (result === null || !isClassified) return <NotYetPage />;
  return line === undefined ? (
    <CustomersPage result={result} />
  ) : (
    <CustomerPage result={result} line={line} listCount={listCount} />
  );
}
