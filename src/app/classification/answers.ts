import type { HandSet } from '../../domain/options';
import type { CustomerIdentity } from '../../domain/sales/directory';
import { customerKey } from '../../domain/sales/customerKey';
import { formatMonth } from '../../domain/time/month';
import { columnLetters } from '../../workbook/address';
import type { ClassifyResult } from './classifyWorkbook';
import type { QuestionKind } from '../reading/questions/questions';
import { QUESTION_KINDS } from '../reading/questions/questions';
import type { Answers, SavedMapping, Settings } from '../ownSheets/settings';

/** Something a person has settled, as a list of answers shows it; `take` is what takes it back. */
export type SettledAnswer =
  | { readonly kind: 'join'; readonly key: string; readonly names: readonly [string, string] }
  | { readonly kind: 'apart'; readonly key: string; readonly names: readonly [string, string] }
  | {
      readonly kind: 'reading';
      readonly key: string;
      readonly sheet: string;
      readonly question: QuestionKind;
      readonly value: string | number;
    }
  | SaidOfSheets
  | { readonly kind: 'customer'; readonly key: string; readonly name: string; readonly hand: HandSet };

/** An answer to a question that stops a run, about one sheet or several alike. */
export interface SaidOfSheets {
  readonly kind: 'said';
  readonly key: string;
  readonly sheets: readonly string[];
  readonly part: SaidPart;
  /** The field of a column, the type of a document, the code of a question that was let stand; else ''. */
  readonly item: string;
  /** Letters and header of a column, what a document counts as, or the word of the answer. */
  readonly value: string;
}

const SAID_PARTS = [
  'columns',
  'documents',
  'documentTotal',
  'sign',
  'months',
  'firstPeriod',
  'leave',
  'completeMonth',
  'partMonth',
  'confirmed',
] as const;
export type SaidPart = (typeof SAID_PARTS)[number];

/** Everything of a workbook that a person has settled and can take back, in the order of the settings table. */
export function settledAnswers(
  result: Pick<ClassifyResult, 'settings' | 'reading' | 'classification'>,
): SettledAnswer[] {
  const { settings } = result;
  const nameOf = namesOf(result);
  return [
    ...[...settings.mappings].flatMap(([sheet, { hints }]) =>
      QUESTION_KINDS.flatMap((question): SettledAnswer[] => {
        const value = hints[question];
        return value === undefined ? [] : [{ kind: 'reading', key: sheet, sheet, question, value }];
      }),
    ),
    ...saidOfSheets(settings.mappings),
    ...[...settings.accepted].map(([key, other]): SettledAnswer => ({
      kind: 'join',
      key,
      names: [nameOf(other), nameOf(key)],
    })),
    ...[...settings.refused].map((pair): SettledAnswer => {
      const [a = '', b = ''] = pair.split('\n');
      return { kind: 'apart', key: pair, names: [nameOf(a), nameOf(b)] };
    }),
    ...[...settings.byHand].map(([key, hand]): SettledAnswer => ({ kind: 'customer', key, name: nameOf(key), hand })),
  ];
}

/** Two customers are one: the second counts under the first, and so does whoever counted under the second. */
export function joinCustomers(
  { accepted }: Pick<Settings, 'accepted'>,
  a: CustomerIdentity,
  b: CustomerIdentity,
): Answers {
  const moved = [...accepted].map(([key, other]): [string, string] => [key, other === b.key ? a.key : other]);
  return { accepted: new Map([...moved, [b.key, a.key]]) };
}

/** Two customers are two, whatever their names look like. */
export function keptApart({ refused }: Pick<Settings, 'refused'>, a: CustomerIdentity, b: CustomerIdentity): Answers {
  return { refused: new Set([...refused, `${a.key}\n${b.key}`]) };
}

/** The class of a customer set by hand, or the customer left out; null leaves both to the method again. */
export function setByHand({ byHand }: Pick<Settings, 'byHand'>, key: string, hand: HandSet | null): Answers {
  const next = new Map(byHand);
  if (hand === null) next.delete(key);
  else next.set(key, hand);
  return { byHand: next };
}

/** What is left when an answer is taken back. */
export function takenBack(
  settings: Settings,
  answer: SettledAnswer,
): { readonly answers?: Answers; readonly mappings?: ReadonlyMap<string, SavedMapping> } {
  switch (answer.kind) {
    case 'join':
      return { answers: { accepted: new Map([...settings.accepted].filter(([key]) => key !== answer.key)) } };
    case 'apart':
      return { answers: { refused: new Set([...settings.refused].filter((pair) => pair !== answer.key)) } };
    case 'customer':
      return { answers: setByHand(settings, answer.key, null) };
    case 'said':
      return { mappings: withoutSaid(settings.mappings, answer) };
    case 'reading': {
      const saved = settings.mappings.get(answer.sheet);
      if (saved === undefined) return {};
      const hints = Object.fromEntries(Object.entries(saved.hints).filter(([key]) => key !== answer.question));
      return { mappings: new Map([[answer.sheet, { ...saved, hints }]]) };
    }
  }
}

/** What was said of sheets in answer to questions; sheets of which the same was said stand together. */
function saidOfSheets(mappings: ReadonlyMap<string, SavedMapping>): SaidOfSheets[] {
  const found = new Map<string, SaidOfSheets>();
  for (const [sheet, mapping] of mappings)
    for (const part of SAID_PARTS)
      for (const [item, value] of saidIn(mapping, part)) {
        const key = JSON.stringify([part, item, value]);
        const known = found.get(key);
        found.set(key, { kind: 'said', key, part, item, value, sheets: [...(known?.sheets ?? []), sheet] });
      }
  return [...found.values()];
}

function saidIn({ hints, headers }: SavedMapping, part: SaidPart): readonly (readonly [string, string])[] {
  switch (part) {
    case 'columns':
      return Object.entries(hints.columns ?? {}).map(([field, column]) => {
        const header = headers[field as keyof typeof headers] ?? '';
        return [field, header === '' ? columnLetters(column) : `${columnLetters(column)} ${header}`];
      });
    case 'documents':
      return Object.entries(hints.documents ?? {});
    case 'confirmed':
      return (hints.confirmed ?? []).map((code) => [code, 'right']);
    case 'months':
      return hints.months === undefined
        ? []
        : [['', `${columnLetters(hints.months.first)}:${columnLetters(hints.months.last)}`]];
    case 'leave':
      return hints.leave === true ? [['', 'leave']] : [];
    case 'firstPeriod':
    case 'completeMonth':
    case 'partMonth': {
      const month = hints[part];
      return month === undefined ? [] : [['', formatMonth(month)]];
    }
    default:
      return hints[part] === undefined ? [] : [['', hints[part]]];
  }
}

function withoutSaid(
  mappings: ReadonlyMap<string, SavedMapping>,
  { sheets, part, item }: SaidOfSheets,
): ReadonlyMap<string, SavedMapping> {
  const without = <T extends object>(of: T): T =>
    Object.fromEntries(Object.entries(of).filter(([name]) => name !== item)) as T;
  return new Map(
    sheets.flatMap((sheet): [string, SavedMapping][] => {
      const saved = mappings.get(sheet);
      if (saved === undefined) return [];
      const { [part]: own, ...hints } = saved.hints;
      if (own === undefined) return [];
      if (part === 'confirmed') {
        const confirmed = (saved.hints.confirmed ?? []).filter((code) => code !== item);
        return [[sheet, { ...saved, hints: confirmed.length === 0 ? hints : { ...hints, confirmed } }]];
      }
      if (part !== 'columns' && part !== 'documents') return [[sheet, { ...saved, hints }]];
      const left = without(own as object);
      const kept = Object.keys(left).length === 0 ? hints : { ...hints, [part]: left };
      return [[sheet, { hints: kept, headers: part === 'columns' ? without(saved.headers) : saved.headers }]];
    }),
  );
}

/** Names of customers by key, also of those that count under another by now. */
function namesOf({
  reading,
  classification,
}: Pick<ClassifyResult, 'reading' | 'classification'>): (key: string) => string {
  const identities = new Map(classification.customers.map(({ customer, identity }) => [customer, identity]));
  return (key) => {
    const customer = reading.book.directory.find(key);
    const identity = customer === undefined ? undefined : identities.get(customer);
    if (identity === undefined) return key;
    if (identity.key === key) return identity.name;
    return identity.spellings.find((spelling) => customerKey(spelling) === key)?.trim() ?? key;
  };
}
