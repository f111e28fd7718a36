import { classifiedCustomers } from '../../../app/ownSheets/knownCustomers';
import { chartPlan } from '../../../app/roles/chartPlan';
import type { ContactEntry } from '../../../app/roles/editContact';
import { editContact } from '../../../app/roles/editContact';
import type { SamePerson } from '../../../app/roles/answerPlan';
import { answerPlan } from '../../../app/roles/answerPlan';
import type { RoleMap } from '../../../app/roles/roleMap';
import { readRoleMap } from '../../../app/roles/roleMap';
import { roleMapPlan } from '../../../app/roles/rolePlan';

import type { Language } from '../../../i18n/language';
import type { WriteOutcome } from '../../../workbook/port';
import type { PaneServices } from '../../pane/services';
import type { PaneState } from '../../pane/paneState';
import type { Store } from '../../pane/store';

/** What the pages of roles ask of the workbook. Each call may throw a UserError. */
export interface RoleMapApi {
  readonly read: () => Promise<RoleMap>;
  readonly make: () => Promise<WriteOutcome>;
  /** @param was name of the contact before; null for a new one */
  readonly save: (entry: ContactEntry, was: string | null) => Promise<WriteOutcome>;
  readonly draw: (account: string) => Promise<{ sheet: string; outcome: WriteOutcome }>;
  readonly join: (same: SamePerson, isOne: boolean) => Promise<void>;
}

/** The same on the workbook the pane is open beside. */
export function createRoleMapApi(
  { session, dictionaries, today, show }: PaneServices,
  store: Store<PaneState>,
  language: Language,
): RoleMapApi {
  const { port } = session;
  const read = async (): Promise<RoleMap> => {
    const { result, isClassified } = store.get();
    const customers = result !== null && isClassified ? classifiedCustomers(result) : null;
    return readRoleMap({ port, dictionaries: await dictionaries(), language, today: today(), customers });
  };
  return {
    read,
    make: async () => {
      const outcome = await session.write(await roleMapPlan(await read()), 'roleMap');
      const made = (await port.sheets()).find(({ mark }) => mark === 'roles');
      if (made !== undefined) await show(made.id, { row: 0, column: 0, rows: 1, columns: 1 });
      return outcome;
    },
    save: async (entry, was) => {
      const map = await read();
      return session.write(await roleMapPlan(map, editContact(map, entry, was)), 'contact');
    },
    draw: async (account) => {
      const map = await read();
      const { plan, sheet } = chartPlan(map, account);
      const outcome = await session.write(plan, 'decisionChart');
      const drawn = (await port.sheets()).find(({ name }) => name === sheet);
      if (drawn !== undefined) await show(drawn.id, { row: 0, column: 0, rows: 1, columns: 1 });
      return { sheet, outcome };
    },
    join: async (same, isOne) => {
      await session.write(await answerPlan(await read(), same, isOne), 'answers');
      await session.write(await roleMapPlan(await read()), 'roleMap');
    },
  };
}
