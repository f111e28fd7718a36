import type { Classification } from '../../domain/classification';
import { UserError } from '../../domain/errors';
import type { ClassifyOptions } from '../../domain/options';
import { DEFAULT_OPTIONS } from '../../domain/options';
import type { Month } from '../../domain/time/month';
import type { SerialDate } from '../../domain/time/serialDate';
import type { Within } from '../../intake/read/reader';
import type { SheetHints } from '../../intake/layout/layout';
import type { SuggestedMerge } from '../../intake/merges/suggest';
import { suggestMerges } from '../../intake/merges/suggest';
import { formatsOf } from '../../i18n/formats';
import type { Language } from '../../i18n/language';
import type { Dictionaries, Texts } from '../../i18n/texts';
import { PLAYBOOK } from '../../sheets/schema/playbookSchema';
import { CUSTOMERS } from '../../sheets/schema/customersSchema';
import { SETTINGS } from '../../sheets/schema/settingsSchema';
import type { Control, WorkbookPort } from '../../workbook/port';
import { classifyInSteps } from './classifyReading';
import type { CustomerLine } from '../ownSheets/customersSheet';
import { customerLines } from '../ownSheets/customersSheet';
import { listCodes } from '../ownSheets/lists';
import type { Notice } from './notices';
import { assumedNotices, noticesOf } from './notices';
import type { WorkbookState } from '../ownSheets/workbookState';
import { readOwnTable, readWorkbookState } from '../ownSheets/workbookState';
import type { ReadPlaybook } from '../ownSheets/playbook';
import { defaultPlaybook, readPlaybook } from '../ownSheets/playbook';
import type { OpenQuestion } from '../reading/questions/needsAnswer';
import { NeedsAnswer } from '../reading/questions/needsAnswer';
import { NothingToRead } from '../reading/nothingToRead';
import { largerSheetDoubts } from '../reading/checks/largerSheet';
import { openQuestions } from '../reading/questions/openQuestions';
import { secondRunDoubts, secondRunOf } from '../reading/checks/secondRun';
import { ownColumnWords } from '../reading/ownColumns';
import { asOfSaid } from '../reading/checks/wholeReading';
import type { ReadRequest, SalesReading } from '../reading/types';
import { readSales } from '../reading/readSales';
import type { Answers, RememberedOptions, SavedMapping, Settings } from '../ownSheets/settings';
import type { PassedOver } from '../ownSheets/settingsCheck';
import { classifiedCustomers, CustomerNames, customersOfSheet } from '../ownSheets/knownCustomers';
import { unclearRows } from '../ownSheets/unclearRows';
import { passedOverLines } from '../ownSheets/settingsCheck';
import { findOwnTables } from '../ownSheets/findOwnTable';
import { readSettings } from '../ownSheets/settings';
import { mappingOf, savedHints } from '../reading/savedMappings';
import type { Source } from '../reading/source';

export interface ClassifyRequest {
  /** Read together as one set of sales. */
  readonly sources: readonly Source[];
  /** The workbook that results are written to and that remembers answers; the first source unless another is named. */
  readonly target?: WorkbookPort;
  readonly today: SerialDate;
  /** Language of messages, and of the sheets where the workbook has none yet. */
  readonly language: Language;
  readonly dictionaries: Dictionaries;
  readonly sheets?: readonly string[] | null;
  readonly hints?: SheetHints;
  /** Chosen for this run; remembered answers of the workbook fill what is absent, then the defaults. */
  readonly options?: RememberedOptions;
  /** The options given are all there are: remembered ones are passed over, as after "Restore the defaults". */
  readonly onlyTheseOptions?: boolean;
  /** Said about single sheets, by name, in this run; they win over remembered ones and are remembered with the next write. */
  readonly mappings?: ReadonlyMap<string, SavedMapping>;
  /** Said in this run in place of what the workbook remembers, and remembered with the next write. */
  readonly answers?: Answers;
  readonly asOf?: Month | null;
  /** Takes the likeliest answer to every open question instead of stopping. */
  readonly assume?: boolean;
  /** Wins over what the workbook remembers. */
  readonly within?: Within | null;
  readonly control?: Control;
}

/** What a classification found, before anything is written. */
export interface ClassifyResult {
  readonly reading: SalesReading;
  readonly classification: Classification;
  readonly lines: readonly CustomerLine[];
  readonly merges: readonly SuggestedMerge[];
  readonly notices: readonly Notice[];
  /** What was assumed because the request said so; empty unless it did. */
  readonly questions: readonly OpenQuestion[];
  readonly settings: Settings;
  /** Language of the sheets: set once per workbook. */
  readonly sheetLanguage: Language;
  readonly playbook: ReadPlaybook;
  readonly state: WorkbookState;
  /** The day taken for today. */
  readonly today: SerialDate;
  /** The one rep or region whose sales were read; null reads all. */
  readonly within: Within | null;
}

/**
 * Reads the sales of a workbook and works out classes and segments. Nothing is written.
 * @throws NeedsAnswer while a question is open; NothingToRead, UserError 'no-positive-sales', 'as-of-before-data', 'unknown-sheet', 'cancelled'
 */
export async function classifyWorkbook(request: ClassifyRequest): Promise<ClassifyResult> {
  const target = request.target ?? request.sources[0]?.port;
  if (target === undefined) throw new UserError('workbook-empty');
  const state = await readWorkbookState(target, request.dictionaries);
  const settingsTable = await readOwnTable(state, SETTINGS);
  const remembered = readSettings(settingsTable);
  const settings: Settings = {
    ...remembered,
    ...request.answers,
    mappings: new Map([...remembered.mappings, ...(request.mappings ?? [])]),
  };
  const chosen: RememberedOptions = {
    ...(request.onlyTheseOptions === true ? {} : rememberedBeside(settings.options, request.options)),
    ...request.options,
  };
  const options: ClassifyOptions = {
    ...DEFAULT_OPTIONS,
    ...chosen,
    asOf: request.asOf ?? null,
    byHand: settings.byHand,
  };
  const within = request.within ?? chosen.within ?? null;
  const ownTables = await findOwnTables(state);
  const ownSheets = [...ownTables.map(({ sheet }) => sheet), ...state.sheets.filter(({ isMarkLost }) => isMarkLost)];
  const all = Object.values(request.dictionaries);
  const wanted: ReadRequest = {
    ownColumns: ownColumnWords(all),
    ownSheets: { port: target, ids: new Set(ownSheets.map(({ id }) => id)) },
    sources: request.sources,
    sheets: request.sheets ?? null,
    today: request.today,
    basis: options.basis,
    hints: request.hints ?? {},
    mappings: settings.mappings,
    aliases: settings.accepted,
    refused: settings.refused,
    within,
    ...(request.control ? { control: request.control } : {}),
  };
  const reading = await readSales(wanted);
  const texts = request.dictionaries[request.language];
  const formats = formatsOf(request.language);
  const customersTable = await readOwnTable(state, CUSTOMERS);
  const checks = [
    ...(await largerSheetDoubts(wanted, reading)),
    ...(within === null ? secondRunDoubts({ reading }, secondRunOf(customersTable, settings, all)) : []),
  ];
  const questions = await openQuestions({ request: wanted, reading, checks, texts, formats });
  const asked = questions.length === 0 ? null : new NeedsAnswer(questions, reading, settings.mappings);
  if (asked !== null && request.assume !== true) throw asked;
  const classification = await classifyOrAsk(asked, () =>
    classifyInSteps(reading, { ...options, asOf: options.asOf ?? asOfSaid(reading), basis: reading.book.basis }),
  );
  const sheetLanguage = settings.language ?? request.language;
  const sheetTexts = request.dictionaries[sheetLanguage];
  const table = await readOwnTable(state, PLAYBOOK);
  const playbook =
    table === null
      ? { playbook: defaultPlaybook(sheetTexts), change: { rows: new Map(), added: [] } }
      : readPlaybook(table, sheetTexts, all, await listCodes(state, request.dictionaries));
  const owners =
    classification.asOf === null ? new Map<number, string>() : reading.book.reps.owners(classification.asOf.month);
  const lines = customerLines({
    classification,
    playbook: playbook.playbook,
    owners,
    texts: sheetTexts,
    formats: formatsOf(sheetLanguage),
  });
  const merges = suggestMerges(
    classification.customers.map(({ identity }) => identity),
    settings.refused,
  );
  const notices = noticesOf({ reports: reading.reports, classification, merges, texts, formats });
  notices.unshift(...assumedNotices(questions, texts));
  for (const { sheet, tableName } of ownTables)
    if (tableName === null)
      notices.unshift({ code: 'own-sheet-range', message: texts.warnings['own-sheet-range']({ sheet: sheet.name }) });
  // A restricted run knows only some of the accounts: then our own sheet says which names repeat.
  const isPart = within !== null && customersTable !== null;
  const known = isPart ? customersOfSheet(customersTable, all) : classifiedCustomers({ classification });
  notices.unshift(...(await unclearRows(state, new CustomerNames(known), texts, formats)));
  notices.unshift(...settingNotices(passedOverLines(settingsTable), texts));
  if (within !== null)
    notices.unshift({ code: 'restricted', message: texts.warnings.restricted[within.field]({ value: within.value }) });
  const { basis } = options;
  if (basis !== 'amount' && basis !== reading.book.basis && !reading.reports.some(isByQuantity))
    notices.unshift({ code: 'basis-missing', message: texts.warnings['basis-missing'][basis] });
  return {
    reading,
    classification,
    lines,
    merges,
    notices,
    questions,
    settings: {
      ...settings,
      language: sheetLanguage,
      options: chosen,
      mappings: mappingsAfter(reading, settings, request.hints ?? {}, target),
    },
    sheetLanguage,
    playbook,
    state,
    today: request.today,
    within,
  };
}

/** Lines of the settings that were passed over, with their cells. */
function settingNotices(lines: readonly PassedOver[], texts: Texts): Notice[] {
  return lines.map(({ place, setting }) => ({
    code: 'setting-passed-over',
    message: texts.warnings['setting-passed-over']({ place, setting }),
  }));
}

/** Where what was assumed leaves nothing to classify, the question is what matters. */
async function classifyOrAsk(asked: NeedsAnswer | null, work: () => Promise<Classification>): Promise<Classification> {
  try {
    return await work();
  } catch (error) {
    throw asked !== null && error instanceof NothingToRead ? asked : error;
  }
}

/** What is remembered and does not contradict what was asked for: a rule for dormant takes the place of typed months. */
function rememberedBeside(remembered: RememberedOptions, asked: RememberedOptions = {}): RememberedOptions {
  const { dormantMonths, dormancy, ...others } = remembered;
  if (asked.dormancy !== undefined || asked.dormantMonths !== undefined) return others;
  return {
    ...others,
    ...(dormancy === undefined ? {} : { dormancy }),
    ...(dormantMonths === undefined ? {} : { dormantMonths }),
  };
}

/** The mappings of the workbook with what this run was told about its sheets. */
function mappingsAfter(
  reading: SalesReading,
  settings: Settings,
  said: SheetHints,
  target: WorkbookPort,
): Settings['mappings'] {
  const mappings = new Map(settings.mappings);
  if (Object.keys(said).length === 0) return mappings;
  for (const sheet of reading.sheets) {
    if (sheet.source.port !== target) continue;
    const earlier = settings.mappings.get(sheet.info.name);
    const stands = Object.keys(savedHints(earlier, sheet.sample)).length > 0;
    mappings.set(sheet.info.name, mappingOf(sheet, said, stands ? earlier : undefined));
  }
  return mappings;
}

function isByQuantity({ guesses }: SalesReading['reports'][number]): boolean {
  return guesses.some(({ kind }) => kind === 'no-amount');
}
