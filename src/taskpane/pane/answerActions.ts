import type { SettledAnswer } from '../../app/classification/answers';
import { joinCustomers, keptApart, setByHand, takenBack } from '../../app/classification/answers';
import type { ClassifyResult } from '../../app/classification/classifyWorkbook';
import { ownSheetOf } from '../../app/ownSheets/ownSheetOf';
import type { Answers, RememberedOptions, SavedMapping, Settings } from '../../app/ownSheets/settings';
import type { OpenQuestion, QuestionCandidate } from '../../app/reading/questions/needsAnswer';
import { NeedsAnswer } from '../../app/reading/questions/needsAnswer';
import { mappingOf } from '../../app/reading/savedMappings';
import { columnChoices } from '../../app/reading/columnChoices';
import type { ChosenSheet, Field, SheetHints } from '../../app/reading/types';
import type { HandSet } from '../../domain/options';
import type { CustomerIdentity } from '../../domain/sales/directory';
import type { Language } from '../../i18n/language';
import { hasAnswers } from './paneState';
import type { PaneWork } from './paneWork';
import type { ReadingActions } from './readingActions';
import { catchError } from './toPaneError';

type Within = NonNullable<RememberedOptions['within']>;

/**
 * What the user says about the workbook, and what is done with it.
 *
 * An answer counts at once: the sheets are read again with it. It is kept in the workbook's settings sheet at once where
 * there is one. Where there is none, nobody has agreed to a write yet ("Nothing is written until you say so"): the answer
 * stays in the pane and goes with the next write.
 */
export class AnswerActions {
  constructor(
    private readonly work: PaneWork,
    private readonly reading: ReadingActions,
  ) {}

  /** Classifies, and keeps what was said on the way. */
  async classify(): Promise<void> {
    await this.reading.readResults();
    await this.keepAnswers();
  }

  /** Two customers are one. */
  join(a: CustomerIdentity, b: CustomerIdentity): Promise<void> {
    return this.answer((settings) => joinCustomers(settings, a, b));
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
    const heard = this.heard();
    if (heard === null) return;
    const mappings = new Map(this.work.store.get().choices.mappings);
    for (const sheet of heard.reading.sheets.filter(({ info }) => sheets.includes(info.name))) {
      const earlier = mappings.get(sheet.info.name) ?? heard.mappings.get(sheet.info.name);
      mappings.set(sheet.info.name, mappingOf(sheet, hint, earlier));
    }
    await this.readWith({ mappings });
  }

  /** Answers a question that stops everything; one about no single sheet is answered for all that are read. */
  async answerQuestion(
    { sheets }: Pick<OpenQuestion, 'sheets'>,
    { answer }: Pick<QuestionCandidate, 'answer'>,
  ): Promise<void> {
    const all = this.heard()?.reading.sheets.map(({ info }) => info.name) ?? [];
    const { sheets: wanted } = answer;
    if (wanted !== undefined)
      return this.settle(
        all.filter((name) => !wanted.includes(name)),
        { leave: true },
      );
    await this.settle(sheets.length === 0 ? all : sheets, answer.hint);
  }

  /** The column of a field by the user's word; the same header is the same column in every sheet that has it. */
  async chooseColumn(sheet: ChosenSheet, field: Field, column: number): Promise<void> {
    const heard = this.heard();
    if (heard === null) return;
    const header = columnChoices(sheet).find((choice) => choice.column === column)?.header ?? '';
    const mappings = new Map(this.work.store.get().choices.mappings);
    for (const other of heard.reading.sheets) {
      const own = columnChoices(other).find((choice) => header !== '' && choice.header === header)?.column;
      const same = other.info.id === sheet.info.id ? column : own;
      if (same === undefined) continue;
      const earlier = mappings.get(other.info.name) ?? heard.mappings.get(other.info.name);
      mappings.set(other.info.name, mappingOf(other, { columns: { [field]: same } }, earlier));
    }
    await this.readWith({ mappings });
  }

  /** What was read last and said of its sheets, whether it led to a result or to questions only. */
  private heard(): Pick<NeedsAnswer, 'reading' | 'mappings'> | null {
    const { nothing, result } = this.work.store.get();
    if (nothing instanceof NeedsAnswer) return nothing;
    return result === null ? null : { reading: result.reading, mappings: result.settings.mappings };
  }

  /** Takes an answer back: what it settled is open again. */
  async takeBack(answer: SettledAnswer): Promise<void> {
    const { result, choices } = this.work.store.get();
    if (result === null) return;
    const { answers, mappings } = takenBack(result.settings, answer);
    if (answers !== undefined) return this.answer(() => answers);
    await this.readWith({ mappings: new Map([...choices.mappings, ...(mappings ?? [])]) });
  }

  /** Reps and regions that sales can be held to; none where they can't be read. */
  async withinChoices(result: ClassifyResult): Promise<readonly Within[]> {
    let choices: readonly Within[] = [];
    await catchError(async () => {
      const { withinChoices } = await import('../../app/reading/withinChoices');
      choices = await withinChoices(result);
    });
    return choices;
  }

  /** Keeps what was said in the settings sheet, where there is one. */
  private async keepAnswers(): Promise<void> {
    const { store, services } = this.work;
    const { result, choices } = store.get();
    if (result === null) return;
    if (ownSheetOf(result.state, 'settings') === undefined) return store.set({ isUnsaved: hasAnswers(choices) });
    const { isStale } = store.get();
    const error = await catchError(async () => {
      const { settingsSheetPlan } = await import('../../app/ownSheets/settingsSheet');
      const plan = await settingsSheetPlan(result.state, result.settings, await services.dictionaries());
      if (plan !== null) await services.session.write({ sheets: [plan] }, 'answers');
    });
    // What can't be kept now is not lost: it goes with the next write. The results have been read with these answers.
    store.set({ isUnsaved: error !== null, isStale });
  }

  private async answer(say: (settings: Settings) => Answers): Promise<void> {
    const { result, choices } = this.work.store.get();
    if (result === null) return;
    // What was said before and is still being read counts too.
    const settings = { ...result.settings, ...choices.answers };
    await this.readWith({ answers: { ...choices.answers, ...say(settings) } });
  }

  private async readWith(change: {
    readonly answers?: Answers;
    readonly mappings?: ReadonlyMap<string, SavedMapping>;
  }): Promise<void> {
    this.reading.choose(change);
    if (await this.reading.reread()) await this.keepAnswers();
  }
}
