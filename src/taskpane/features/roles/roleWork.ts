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
import type { WritePlan } from '../../../workbook/plan';
import type { WriteOutcome } from '../../../workbook/port';
import type { Means } from '../../pane/actions';
import type { PaneState } from '../../pane/paneState';
import type { Store } from '../../pane/store';

/** What the pages of roles ask of the workbook. Each call may throw a UserError. */
export interface RoleWork {
  readonly read: () => Promise<RoleMap>;
  readonly make: () => Promise<WriteOutcome>;
  /** @param was name of the contact before; null for a new one */
  readonly save: (entry: ContactEntry, was: string | null) => Promise<WriteOutcome>;
  readonly draw: (account: string) => Promise<{ sheet: string; outcome: WriteOutcome }>;
  readonly join: (same: SamePerson, isOne: boolean) => Promise<void>;
}

/** The same on the workbook the pane is open beside. What it writes can be restored as after every write. */
export function roleWork(
  { port, dictionaries, today, show }: Means,
  store: Store<PaneState>,
  language: Language,
): RoleWork {
  const read = async (): Promise<RoleMap> => {
    const { result, isClassified } = store.get();
    const customers = result !== null && isClassified ? classifiedCustomers(result) : null;
    return readRoleMap({ port, dictionaries: await dictionaries(), language, today: today(), customers });
  };
  const write = async (plan: WritePlan): Promise<WriteOutcome> => {
    const outcome = await port.execute(plan);
    store.set({ isStale: true, canRestore: port.lastSnapshot !== null, written: null, restored: null });
    return outcome;
  };
  return {
    read,
    make: async () => {
      const outcome = await write(await roleMapPlan(await read()));
      const made = (await port.sheets()).find(({ mark }) => mark === 'roles');
      if (made !== undefined) await show(made.id, { row: 0, column: 0, rows: 1, columns: 1 });
      return outcome;
    },
    save: async (entry, was) => {
      const map = await read();
      return write(await roleMapPlan(map, editContact(map, entry, was)));
    },
    draw: async (account) => {
      const map = await read();
      const { plan, sheet } = chartPlan(map, account);
      const outcome = await write(plan);
      const drawn = (await port.sheets()).find(({ name }) => name === sheet);
      if (drawn !== undefined) await show(drawn.id, { row: 0, column: 0, rows: 1, columns: 1 });
      return { sheet, outcome };
    },
    join: async (same, isOne) => {
      await write(await answerPlan(await read(), same, isOne));
      await write(await roleMapPlan(await read()));
    },
  };
}
