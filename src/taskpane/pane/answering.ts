import { joined, keptApart, setByHand, takenBack, type SettledAnswer } from '../../app/classification/answers';
import type { ClassifyResult } from '../../app/classification/classifyWorkbook';
import type { SheetHints } from '../../app/reading/types';
import { ownSheetOf } from '../../app/ownSheets/ownSheetOf';
import { mappingOf } from '../../app/reading/savedMappings';
import type { Answers, RememberedOptions, SavedMapping, Settings } from '../../app/ownSheets/settings';
import { UserError } from '../../domain/errors';
import type { HandSet } from '../../domain/options';
import type { CustomerIdentity } from '../../domain/sales/directory';
import type { Language } from '../../i18n/language';
import type { WritePlan } from '../../workbook/plan';
import type { Snapshot } from '../../workbook/restore';
import { Workings } from './workings';

type Within = NonNullable<RememberedOptions['within']>;

/** Changes that come in this soon after a write of ours are its echo. */
const ECHO_MS = 1500;

/**
 * What a person says about the workbook, and what is done with it.
 *
 * An answer counts at once: the sheets are read again with it. It is kept in the workbook's settings sheet at once where
 * there is one. Where there is none, nobody has agreed to a write yet ("Nothing is written until you say so"): the answer
 * stays in the pane and goes with the next write. The same while a write can be restored, as another one would end that.
 */
export class Answering extends Workings {
  /** Snapshot of a write that only kept answers: not one that a person would restore. */
  protected ofSettings: Snapshot | null = null;
  private isEcho = false;

  /** Two customers are one. */
  join(a: CustomerIdentity, b: CustomerIdentity): Promise<void> {
    return this.answer((settings) => joined(settings, a, b));
  }

  /** Two customers are two, and not asked about again. */
  keepApart(a: CustomerIdentity, b: CustomerIdentity): Promise<void> {
    return this.answer((settings) => keptApart(settings, a, b));
  }

  /** Fixes the class of a customer or leaves it out; null goes back to the method. */
  setByHand(key: string, hand: HandSet | null): Promise<void> {
    return this.answer((settings) => setByHand(settings, key, hand));
  }

  setSheetLanguage(language: Language): Promise<void> {
    return this.answer(() => ({ language }));
  }

  /** Settles how the sheets named are read. */
  async settle(sheets: readonly string[], hint: SheetHints): Promise<void> {
    const { result, choices } = this.store.get();
    if (result === null) return;
    const mappings = new Map(choices.mappings);
    for (const sheet of result.reading.sheets.filter(({ info }) => sheets.includes(info.name))) {
      const earlier = mappings.get(sheet.info.name) ?? result.settings.mappings.get(sheet.info.name);
      mappings.set(sheet.info.name, mappingOf(sheet, hint, earlier));
    }
    await this.readWith({ mappings });
  }

  /** Takes an answer back: what it settled is open again. */
  async takeBack(answer: SettledAnswer): Promise<void> {
    const { result, choices } = this.store.get();
    if (result === null) return;
    const { answers, mappings } = takenBack(result.settings, answer);
    if (answers !== undefined) return this.answer(() => answers);
    await this.readWith({ mappings: new Map([...choices.mappings, ...(mappings ?? [])]) });
  }

  /** Language of the pane; null follows Excel. Open pages keep what was typed into them. */
  setLanguage(language: Language | null): void {
    this.means.keepLanguage(language);
    this.store.set({ language });
  }

  /** Writes the data-check sheet, or brings it up to date, and shows it. */
  async writeDataCheck(): Promise<void> {
    const { result } = this.store.get();
    if (result === null) return;
    this.work({ kind: 'writing' });
    let name: string | null = null;
    const error = await this.caught(async () => {
      const [{ dataCheckPlan }, { lookAt }] = await Promise.all([
        import('../../app/results/dataCheck'),
        import('../../app/ownSheets/workbookState'),
      ]);
      const state = await lookAt(this.means.port);
      const plan = await dataCheckPlan({ ...result, state }, await this.means.dictionaries());
      if (plan !== null) await this.carryOut({ sheets: [plan] });
      const sheet = ownSheetOf({ sheets: await this.means.port.sheets() }, 'issues');
      if (sheet === undefined) throw new UserError('sheet-gone', plan === null ? {} : { sheet: plan.sheet.name });
      name = sheet.name;
      await this.means.show(sheet.id, { row: 0, column: 0, rows: 1, columns: 1 });
    });
    this.store.set({ busy: null, error, checkSheet: name });
  }

  /** Reps and regions that sales can be held to; none where they can't be read. */
  async withinChoices(result: ClassifyResult): Promise<readonly Within[]> {
    let choices: readonly Within[] = [];
    await this.caught(async () => {
      const { withinChoices } = await import('../../app/reading/withinChoices');
      choices = await withinChoices(result);
    });
    return choices;
  }

  /** Lists what of ours is in the workbook, to be confirmed. */
  async askRemoval(): Promise<void> {
    await this.attempt(async () => {
      const { removalList } = await import('../../app/results/removeKeyAccounts');
      this.store.set({ removal: await removalList(this.means.port, await this.means.dictionaries()) });
      return true;
    });
  }

  keepAll(): void {
    this.store.set({ removal: null });
  }

  /** Deletes what was listed; the pane then is as in a workbook it has never seen. */
  async remove(): Promise<void> {
    const { removal } = this.store.get();
    if (removal === null || removal === 'done') return;
    this.work({ kind: 'removing' });
    const error = await this.caught(async () => {
      await this.means.port.execute({ sheets: [], removals: removal.removals });
      const choices = { sheets: null, mappings: new Map(), asOf: null, options: null, answers: {} };
      this.store.set({ removal: 'done', choices, isClassified: false, canRestore: false, isUnsaved: false });
      this.store.set({ written: null, restored: null, preview: null, customer: null, checkSheet: null, page: 'home' });
    });
    this.noteWrite();
    if (error === null) await this.reread();
    this.store.set({ busy: null, ...(error === null ? {} : { error, removal: null }) });
  }

  /** Marks the results as out of date when somebody edits a sheet they come from; nothing is read by itself. */
  async watchEdits(): Promise<void> {
    await this.caught(() =>
      this.means.watch(
        () => this.isEcho || this.store.get().busy !== null,
        (sheetId) => {
          const { result } = this.store.get();
          const sheet = result?.reading.sheets.find(({ info }) => info.id === sheetId);
          if (sheet === undefined || this.store.get().edited !== null) return;
          this.store.set({ edited: { sheet: sheet.info.name, minutes: this.means.minutes() }, isStale: true });
        },
      ),
    );
  }

  openSample(): Promise<boolean> {
    return this.attempt(async () => {
      await this.means.openSample();
      return true;
    });
  }

  /** Writes a plan of ours from a page; Restore then takes back this one. */
  protected async carryOut(plan: WritePlan): Promise<void> {
    await this.means.port.execute(plan);
    this.noteWrite();
    this.store.set({ canRestore: this.means.port.lastSnapshot !== null });
  }

  /** From now on, and for a moment, changes of cells are the echo of our own write. */
  protected noteWrite(): void {
    this.isEcho = true;
    setTimeout(() => {
      this.isEcho = false;
    }, ECHO_MS);
  }

  /** Keeps what was said in the settings sheet, where there is one and nothing waits to be restored. */
  protected async keepAnswers(): Promise<void> {
    const { result, canRestore } = this.store.get();
    if (result === null) return;
    const hasSheet = ownSheetOf(result.state, 'settings') !== undefined;
    if (!hasSheet || canRestore) return this.store.set({ isUnsaved: this.hasSaid() });
    const error = await this.caught(async () => {
      const { settingsSheetPlan } = await import('../../app/ownSheets/settingsSheet');
      const { lookAt } = await import('../../app/ownSheets/workbookState');
      const state = await lookAt(this.means.port);
      const plan = await settingsSheetPlan(state, result.settings, await this.means.dictionaries());
      if (plan === null) return;
      await this.means.port.execute({ sheets: [plan] });
      this.ofSettings = this.means.port.lastSnapshot;
      this.noteWrite();
    });
    // What can't be kept now is not lost: it goes with the next write.
    this.store.set({ isUnsaved: error !== null });
  }

  private hasSaid(): boolean {
    const { options, answers, mappings } = this.store.get().choices;
    return options !== null || mappings.size > 0 || Object.keys(answers).length > 0;
  }

  private async answer(say: (settings: Settings) => Answers): Promise<void> {
    const { result, choices } = this.store.get();
    if (result === null) return;
    // What was said before and is still being read counts too.
    const settings = { ...result.settings, ...choices.answers };
    await this.readWith({ answers: { ...choices.answers, ...say(settings) } });
  }

  private async readWith(change: {
    readonly answers?: Answers;
    readonly mappings?: ReadonlyMap<string, SavedMapping>;
  }): Promise<void> {
    this.choose(change);
    if (await this.reread()) await this.keepAnswers();
  }
}
