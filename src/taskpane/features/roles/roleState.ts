import type { SamePerson } from '../../../app/roles/answerPlan';
import type { RoleMap } from '../../../app/roles/roleMap';
import type { CoverageRisk } from '../../../domain/stakeholders/coverage';
import { personKey } from '../../../domain/stakeholders/people';

import type { WriteOutcome } from '../../../workbook/port';
import type { PaneError } from '../../pane/paneState';
import type { Store } from '../../pane/store';
import { createStore } from '../../pane/store';
import { catchError } from '../../pane/toPaneError';
import type { Draft, Wrong } from './draft';
import { draftOf, entryOf, wrongIn } from './draft';
import type { RoleMapApi } from './roleMapApi';

export interface RoleState {
  /** null until the workbook was read. */
  readonly map: RoleMap | null;
  readonly isWorking: boolean;
  readonly error: PaneError | null;
  readonly risk: CoverageRisk | null;
  readonly query: string;
  /** Key of the account whose page is open. */
  readonly account: string | null;
  /** Key of the account opened last: its row is marked. */
  readonly chosen: string | null;
  /** Name of the contact that is unfolded; null none, undefined the first. */
  readonly unfolded: string | null | undefined;
  readonly form: { readonly draft: Draft; readonly was: string | null; readonly wrong: Wrong } | null;
  /** What was done last. */
  readonly done: Done | null;
}

export type Done =
  | { readonly kind: 'made'; readonly outcome: WriteOutcome }
  | { readonly kind: 'saved'; readonly name: string; readonly outcome: WriteOutcome }
  | { readonly kind: 'drawn'; readonly sheet: string; readonly outcome: WriteOutcome };

/** Everything a person can do on the pages of roles. None throws. */
export class RoleActions {
  readonly store: Store<RoleState> = createStore<RoleState>({
    map: null,
    isWorking: false,
    error: null,
    risk: null,
    query: '',
    account: null,
    chosen: null,
    unfolded: undefined,
    form: null,
    done: null,
  });

  constructor(private readonly api: RoleMapApi) {}

  async read(): Promise<void> {
    await this.during(async () => {
      this.store.set({ map: await this.api.read() });
    });
  }

  setRisk(risk: CoverageRisk | null): void {
    this.store.set({ risk });
  }

  setQuery(query: string): void {
    this.store.set({ query });
  }

  clear(): void {
    this.store.set({ risk: null, query: '' });
  }

  open(account: string): void {
    this.store.set({ account, chosen: account, unfolded: undefined, done: null, error: null });
  }

  close(): void {
    this.store.set({ account: null, form: null, done: null, error: null });
  }

  unfold(name: string | null): void {
    this.store.set({ unfolded: name });
  }

  /** @param name of the contact to edit; null for a new one */
  openForm(name: string | null): void {
    const { map, account } = this.store.get();
    const contact = map?.contacts.find((own) => own.account === account && own.name === name) ?? null;
    this.store.set({
      form: { draft: draftOf(contact), was: contact?.name ?? null, wrong: {} },
      done: null,
      error: null,
    });
  }

  type(change: Partial<Draft>): void {
    const { form } = this.store.get();
    if (form !== null) this.store.set({ form: { ...form, draft: { ...form.draft, ...change }, wrong: {} } });
  }

  closeForm(): void {
    this.store.set({ form: null, error: null });
  }

  /** @returns whether the contact was saved */
  async save(): Promise<boolean> {
    const { form, map, account } = this.store.get();
    if (form === null || map === null || account === null) return false;
    const others = map.contacts
      .filter((own) => own.account === account && (form.was === null || personKey(own.name) !== personKey(form.was)))
      .map(({ name }) => name);
    const wrong = wrongIn(form.draft, others);
    if (Object.keys(wrong).length > 0) {
      this.store.set({ form: { ...form, wrong } });
      return false;
    }
    return this.during(async () => {
      const entry = entryOf(account, form.draft);
      const outcome = await this.api.save(entry, form.was);
      this.store.set({ form: null, unfolded: entry.name, done: { kind: 'saved', name: entry.name, outcome } });
      this.store.set({ map: await this.api.read() });
    });
  }

  /** Makes the role map and the coverage sheet, or brings them up to date. */
  async make(): Promise<void> {
    await this.during(async () => {
      const outcome = await this.api.make();
      this.store.set({ map: await this.api.read(), done: { kind: 'made', outcome } });
    });
  }

  async draw(): Promise<void> {
    const { account } = this.store.get();
    if (account === null) return;
    await this.during(async () => {
      const { sheet, outcome } = await this.api.draw(account);
      this.store.set({ done: { kind: 'drawn', sheet, outcome } });
    });
  }

  /** Answers whether two spellings are one person; the answer is remembered in the workbook. */
  async join(same: SamePerson, isOne: boolean): Promise<void> {
    await this.during(async () => {
      await this.api.join(same, isOne);
      this.store.set({ map: await this.api.read() });
    });
  }

  /** One thing after another; a second click while one goes on does nothing, and the button keeps the focus. */
  private async during(work: () => Promise<void>): Promise<boolean> {
    if (this.store.get().isWorking) return false;
    this.store.set({ isWorking: true, error: null });
    const error = await catchError(work);
    this.store.set({ isWorking: false, error });
    return error === null;
  }
}
