import type { ReactElement } from 'react';
import { useCallback } from 'react';
import { useTabHome } from '../../components/useTabHome';
import { AccountPage } from './AccountPage';
import { AccountsPage } from './AccountsPage';
import { ContactPage } from './ContactPage';
import { useFreshMap, useRoleActions, useRoleState } from './useRoles';

/** The tab Roles: accounts by risk, one account with its contacts, and the form of a contact. */
export default function RolesTab(): ReactElement {
  const roles = useRoleActions();
  useFreshMap();
  useTabHome(useCallback(() => roles.close(), [roles]));
  const map = useRoleState((state) => state.map);
  const account = useRoleState((state) => state.account);
  const form = useRoleState((state) => state.form);
  if (map === null || account === null) return <AccountsPage map={map} />;
  if (form !== null) return <ContactPage map={map} account={account} form={form} />;
  return <AccountPage key={account} map={map} account={account} />;
}
