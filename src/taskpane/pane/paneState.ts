import type { ClassifyResult } from '../../app/classification/classifyWorkbook';
import type { Preview } from '../../app/results/previewPlan';
import type { NothingToRead } from '../../app/reading/nothingToRead';
import type { RemovalList } from '../../app/results/removeKeyAccounts';
import type { Answers, RememberedOptions, SavedMapping } from '../../app/ownSheets/settings';
import type { Restorable, RestoredWrite, WriteLabel } from '../../app/session/workbookSession';
import type { ErrorCode, ErrorParams } from '../../domain/errors';
import type { Month } from '../../domain/time/month';
import type { AbcClass, Segment } from '../../domain/types';
import type { Language } from '../../i18n/language';
import type { NotKept } from '../../workbook/port';

export type TabId = 'overview' | 'customers' | 'visits' | 'roles' | 'data';
export type SortKey = 'sales' | 'change' | 'name' | 'recency' | 'stake';

/** What is read and how, as a person has it on the options page; applied when they classify. */
export interface Choices {
  /** Names; null reads every sheet that looks like sales. */
  readonly sheets: readonly string[] | null;
  readonly mappings: ReadonlyMap<string, SavedMapping>;
  readonly asOf: Month | null;
  /** null leaves what the workbook remembers; else these are all. */
  readonly options: RememberedOptions | null;
  /** Said in the pane in place of what the workbook remembers. */
  readonly answers: Answers;
}

export interface Filter {
  readonly query: string;
  readonly classes: readonly AbcClass[];
  readonly segment: Segment | null;
  readonly declining: boolean;
  readonly sort: SortKey;
}

/** Long work that the pane shows in place of the page. */
export interface Busy {
  readonly kind: 'looking' | 'classifying' | 'preparing' | 'writing' | 'restoring' | 'removing';
  readonly done: number;
  readonly total: number;
  /** Sheets being read with their rows, where they are known. */
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  readonly customers: number;
}

export interface PaneError {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly details: string;
}

/** What a write brought about. */
export interface Written {
  readonly cells: number;
  readonly notKept: readonly NotKept[];
  readonly parts: readonly {
    readonly sheet: string;
    readonly kind: string;
    readonly isNew: boolean;
    readonly rows: number;
    readonly cells: number;
    readonly address: string;
  }[];
}

/** The pages of the Overview tab, each with what it needs. */
export type OverviewPage =
  /** Found or, once classified, the results. */
  | { readonly kind: 'home' }
  | { readonly kind: 'options' }
  | { readonly kind: 'quality' }
  | {
      readonly kind: 'preview';
      readonly preview: Preview;
      /** Ids of the parts that are ticked. */
      readonly picked: ReadonlySet<string>;
      /** Sheets of ours came or went since an earlier preview: this one is new. */
      readonly hasChanged: boolean;
    }
  /** `write` is what Restore on this page takes back; null when nothing was written. */
  | { readonly kind: 'written'; readonly written: Written; readonly write: number | null }
  | {
      readonly kind: 'restored';
      readonly restored: RestoredWrite;
      readonly label: WriteLabel;
      readonly areDeleted: boolean;
    };

/** One of these pages. */
export type PageOf<K extends OverviewPage['kind']> = Extract<OverviewPage, { readonly kind: K }>;

export interface PaneState {
  readonly tab: TabId;
  readonly page: OverviewPage;
  /** The settings lie over whatever page is open; that page comes back as it was. */
  readonly isSettings: boolean;
  /** Language of the pane as a person chose it; null follows Excel. */
  readonly language: Language | null;
  readonly busy: Busy | null;
  /** The sheets are being read again behind the options page. */
  readonly isRereading: boolean;
  /** What the workbook holds; null before the first look. */
  readonly result: ClassifyResult | null;
  /** A person has classified, now or in an earlier session: Overview shows results. */
  readonly isClassified: boolean;
  /** Nothing could be read or classified. */
  readonly nothing: NothingToRead | null;
  readonly choices: Choices;
  readonly filter: Filter;
  /** Key of the customer whose page is open on the Customers tab. */
  readonly customer: string | null;
  /** Key of the customer chosen last: its row is marked. */
  readonly chosen: string | null;
  /** Writes that can be taken back, newest first. */
  readonly restorables: readonly Restorable[];
  /** The workbook has changed by our own hand since it was read. */
  readonly isStale: boolean;
  /** Somebody changed this sheet after it was read: its name, and when, as minutes of the day. */
  readonly edited: { readonly sheet: string; readonly minutes: number } | null;
  /** Answers that no settings sheet holds yet: they go with the next write. */
  readonly isUnsaved: boolean;
  /** Name of the data-check sheet that was just written. */
  readonly checkSheet: string | null;
  /** What "Remove Key Accounts" would delete, while it is being asked; 'done' when it is deleted. */
  readonly removal: RemovalList | 'done' | null;
  readonly error: PaneError | null;
  /** Id of the element that the page that opens gives the focus to; it takes it and clears this. */
  readonly focusOn: string | null;
  /** Goes up when the tab that is open is chosen again: its pages go back to their first. */
  readonly homeCalls: number;
}

export const NO_FILTER: Filter = { query: '', classes: [], segment: null, declining: false, sort: 'sales' };

export const HOME: OverviewPage = { kind: 'home' };

export const NO_CHOICES: Choices = { sheets: null, mappings: new Map(), asOf: null, options: null, answers: {} };

/** Whether anything was said that the workbook does not know. */
export function hasAnswers({ options, answers, mappings }: Choices): boolean {
  return options !== null || mappings.size > 0 || Object.keys(answers).length > 0;
}

export const START: PaneState = {
  tab: 'overview',
  page: HOME,
  isSettings: false,
  language: null,
  busy: null,
  isRereading: false,
  result: null,
  isClassified: false,
  nothing: null,
  choices: NO_CHOICES,
  filter: NO_FILTER,
  customer: null,
  chosen: null,
  restorables: [],
  isStale: false,
  edited: null,
  isUnsaved: false,
  checkSheet: null,
  removal: null,
  error: null,
  focusOn: null,
  homeCalls: 0,
};
