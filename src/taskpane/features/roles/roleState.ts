import type { SamePerson } from '../../../app/roles/answerPlan';
import type { RoleMap } from '../../../app/roles/roleMap';
import type { CoverageRisk } from '../../../domain/stakeholders/coverage';
import { personKey } from '../../../domain/stakeholders/people';
import type { WriteOutcome } from '../../../workbook/port';
import type { Form, Rules } from '../../form/form';
import { checkForm, hasFaults, keepForm, startForm, typeInto } from '../../form/form';
import type { Store } from '../../pane/store';
import { createStore } from '../../pane/store';
import type { WorkState } from '../../pane/workIn';
import { workIn } from '../../pane/workIn';
import type { ContactFault, Draft } from './draft';
import { contactRules, draftOf, entryOf } from './draft';
import type { RoleMapApi } from './roleMapApi';

/** The form of a contact. */
export interface ContactForm extends Form<Draft, ContactFault> {
  /** Name before; null for a new one. */
  readonly was: string | null;
}

export interface RoleState extends WorkState {
  /** null until the workbook was read. */
  readonly map: RoleMap | null;
  readonly risk: CoverageRisk | null;
  readonly query: string;
  /** Key of the account whose page is open. */
  readonly account: string | null;
  /** Key of the account opened last: its row is marked. */
  readonly chosen: string | null;
  /** Name of the contact that is unfolded; null none, undefined the first. */
  readonly unfolded: string | null | undefined;
  readonly form: ContactForm | null;
  /** Forms that were left by the way back, with what was typed; taken up when they are asked for again. */
  readonly kept: readonly ContactForm[];
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
    kept: [],
    done: null,
  });

  constructor(private readonly api: RoleMapApi) {}

  async read(): Promise<void> {
    await this.during(async () => ({ map: await this.api.read() }));
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
    this.closeForm();
    this.store.set({ account: null, done: null });
  }

  unfold(name: string | null): void {
    this.store.set({ unfolded: name });
  }

  /** Opens a form; one that was left half typed comes back. @param name of the contact to edit; null for a new one */
  openForm(name: string | null): void {
    const { map, account, kept } = this.store.get();
    if (account === null) return;
    const contact = map?.contacts.find((own) => own.account === account && own.name === name) ?? null;
    const was = contact?.name ?? null;
    const id = JSON.stringify([account, was]);
    const left = kept.find((form) => form.id === id);
    const form = left ?? { ...startForm<Draft, ContactFault>(id, draftOf(contact)), was };
    this.store.set({ form, kept: kept.filter((other) => other !== left), done: null, error: null });
  }

  type(change: Partial<Draft>): void {
    const { form } = this.store.get();
    if (form !== null) this.store.set({ form: typeInto(form, change) });
  }

  /** The way back: what was typed is kept. */
  closeForm(): void {
    const { form, kept } = this.store.get();
    this.store.set({ form: null, kept: keepForm(kept, form), error: null });
  }

  /** Cancel: what was typed is given up. */
  discardForm(): void {
    this.store.set({ form: null, error: null });
  }

  /** What holds for the form that is open. */
  rules(): Rules<Draft, ContactFault> {
    const { form, map, account } = this.store.get();
    const was = form?.was ?? null;
    const own = map?.contacts.filter((contact) => contact.account === account) ?? [];
    const others = own.filter(({ name }) => was === null || personKey(name) !== personKey(was));
    return contactRules(others.map(({ name }) => name));
  }

  async save(): Promise<void> {
    const { form, account } = this.store.get();
    if (form === null || account === null) return;
    const checked = checkForm(form, this.rules());
    if (hasFaults(checked)) {
      this.store.set({ form: checked });
      return;
    }
    await this.during(async () => {
      const entry = entryOf(account, form.values);
      const outcome = await this.api.save(entry, form.was);
      this.store.set({ form: null, unfolded: entry.name, done: { kind: 'saved', name: entry.name, outcome } });
      return { map: await this.api.read() };
    });
  }

  /** Makes the role map and the coverage sheet, or brings them up to date. */
  async make(): Promise<void> {
    await this.during(async () => {
      const outcome = await this.api.make();
      return { map: await this.api.read(), done: { kind: 'made', outcome } };
    });
  }

  async draw(): Promise<void> {
    const { account } = this.store.get();
    if (account === null) return;
    await this.during(async () => {
      const { sheet, outcome } = await this.api.draw(account);
      return { done: { kind: 'drawn', sheet, outcome } };
    });
  }

  /** Answers whether two spellings are one person; the answer is remembered in the workbook. */
  async join(same: SamePerson, isOne: boolean): Promise<void> {
    await this.during(async () => {
      await this.api.join(same, isOne);
      return { map: await this.api.read() };
    });
  }

  /** One thing after another; a second click while one goes on does nothing, and the button keeps the focus. */
  private async during(work: () => Promise<Partial<RoleState>>): Promise<void> {
    if (!this.store.get().isWorking) await workIn(this.store, work);
  }
}
