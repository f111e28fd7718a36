import type { HandSet } from '../../domain/options';
import type { CustomerIdentity } from '../../domain/sales/directory';
import { customerKey } from '../../domain/sales/customerKey';
import type { ClassifyResult } from './classifyWorkbook';
import type { QuestionKind } from '../reading/questions';
import { QUESTION_KINDS } from '../reading/questions';
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
  | { readonly kind: 'customer'; readonly key: string; readonly name: string; readonly hand: HandSet };

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
export function joined({ accepted }: Pick<Settings, 'accepted'>, a: CustomerIdentity, b: CustomerIdentity): Answers {
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
    case 'reading': {
      const saved = settings.mappings.get(answer.sheet);
      if (saved === undefined) return {};
      const hints = Object.fromEntries(Object.entries(saved.hints).filter(([key]) => key !== answer.question));
      return { mappings: new Map([[answer.sheet, { ...saved, hints }]]) };
    }
  }
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
