import type { Confidence } from '../layout/hints';
import { confidenceOf } from './assign';
import type { CustomerEvidence } from './chooseCustomer';
import { codeAndName, customersByContent, idColumn, namedCustomers, namesOfIds } from './chooseCustomer';
import { fullName } from './fullName';
import { matchHeader } from './headerMatch';
import { namesProducts } from './namesProducts';
import { looksLikeTexts } from './profile';

/** Which columns say who the customer of a row is. */
export interface CustomerChoice {
  readonly customer: readonly number[];
  readonly customerId: number | null;
  readonly confidence: Confidence | null;
  /** Columns it could be, the best first. */
  readonly candidates: readonly number[];
}

/**
 * The customer of a sheet: the column whose header names it, the names of its ids, the ids themselves, places that name
 * each row once, or the texts that look most like names.
 * @param hintedId the column of ids by the user's word
 * @param places columns of province and city that may together be the key
 */
export function chooseCustomer(
  evidence: CustomerEvidence,
  hintedId: number | null,
  places: readonly number[] | null,
): CustomerChoice {
  const { profiles } = evidence;
  const named = namedCustomers(evidence);
  const sure = named.filter(({ column }) => profiles[column]?.filled !== 0);
  const pair =
    hintedId === null
      ? codeAndName(
          sure.filter(({ match }) => match.score >= 0.95).map(({ column }) => column),
          evidence,
        )
      : null;
  const candidates = named.map(({ column }) => column);
  if (pair !== null)
    return {
      customer: [pair.name],
      customerId: pair.code,
      confidence: 'sure',
      candidates: [pair.name, ...candidates.filter((c) => c !== pair.name && c !== pair.code)],
    };
  const texts = named.find(({ column }) => (profiles[column]?.texts ?? 0) > 0 || profiles[column]?.filled === 0);
  const withoutName = {
    ...evidence,
    taken: new Set([...evidence.taken, ...(texts === undefined ? [] : [texts.column])]),
  };
  const id = hintedId ?? idColumn(withoutName)?.column ?? null;
  if (texts !== undefined) {
    const names = fullName(texts.column, evidence);
    const confidence = namesProducts(texts.column, evidence) ? 'guess' : confidenceOf(texts.match);
    const own = id !== null && hintedId === null && isOneForAll(id, texts.column, evidence) ? null : id;
    return { customer: names, customerId: own, confidence, candidates };
  }
  const [numbered] = named.filter(({ column }) => column !== id);
  if (numbered !== undefined)
    return { customer: [numbered.column], customerId: null, confidence: confidenceOf(numbered.match), candidates };
  if (id !== null) {
    const name = namesOfIds(id, evidence);
    if (name !== null) return { customer: [name], customerId: id, confidence: 'likely', candidates: [name] };
    const alone = evidence.isLedger ? [] : customersByContent({ ...evidence, taken: new Set([...evidence.taken, id]) });
    if (alone[0] !== undefined) return { customer: [alone[0]], customerId: id, confidence: 'guess', candidates: alone };
    return { customer: [id], customerId: null, confidence: 'sure', candidates: [id] };
  }
  if (places !== null && nameEachRow(places, evidence))
    return { customer: places, customerId: null, confidence: 'likely', candidates: places };
  const byContent = customersByContent(evidence).filter((column) => {
    const p = profiles[column];
    return p !== undefined && looksLikeTexts(p);
  });
  const [first] = byContent;
  return {
    customer: first === undefined ? [] : [first],
    customerId: null,
    confidence: first === undefined ? null : 'guess',
    candidates: byContent,
  };
}

/** Whether columns together are another text in nearly each row, or in each row of a year. */
function nameEachRow(columns: readonly number[], { rows, labels }: CustomerEvidence): boolean {
  const years = labels.flatMap(({ text }, column) => (matchHeader(text)[0]?.field === 'year' ? [column] : []));
  const keys = rows
    .filter((row) => columns.some((column) => (row[column] ?? '') !== ''))
    .map((row) => JSON.stringify([...columns, ...years].map((column) => row[column] ?? '')));
  return new Set(keys).size >= NEARLY_ALL * keys.length;
}

const NEARLY_ALL = 0.9;

/** The same id beside several names is that of the seller, or stands for nobody. */
function isOneForAll(id: number, name: number, { profiles }: CustomerEvidence): boolean {
  return profiles[id]?.distinct === 1 && (profiles[id].filled ?? 0) >= FEW && (profiles[name]?.distinct ?? 0) > 1;
}

const FEW = 3;
