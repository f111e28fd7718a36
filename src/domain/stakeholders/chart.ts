import type { Contact } from './contact';
import { LAYERS, usualLayer } from './contact';
import type { ReportingProblem } from './reporting';
import { reportingOf } from './reporting';

/** A person in the decision chart; columns and rows count boxes from the top left, columns may be halves and less. */
export interface ChartPerson {
  readonly contact: Contact;
  readonly column: number;
  /** 0 at the top. */
  readonly row: number;
  /** Index of whom the person reports to; null at the top. */
  readonly superior: number | null;
}

export interface DecisionChart {
  /** From the top down, left to right. */
  readonly people: readonly ChartPerson[];
  readonly columns: number;
  readonly rows: number;
  readonly problems: readonly ReportingProblem[];
}

/**
 * Lays out who reports to whom at one account. Each person without anybody below takes a column of their own, everybody
 * else stands in the middle above their people; a row is at least one below the superior's and never above that of the
 * person's layer. So no two boxes overlap.
 */
export function decisionChart(contacts: readonly Contact[]): DecisionChart {
  const { people, superior, problems } = reportingOf(contacts);
  const below = people.map((): number[] => []);
  const tops: number[] = [];
  superior.forEach((above, index) => (above === null ? tops : (below[above] ?? tops)).push(index));
  const column = new Array<number>(people.length).fill(0);
  const row = new Array<number>(people.length).fill(0);
  let next = 0;
  const place = (index: number, least: number): void => {
    const own = Math.max(least, layerRow(people[index]));
    row[index] = own;
    const children = below[index] ?? [];
    for (const child of children) place(child, own + 1);
    const [first] = children;
    const last = children.at(-1);
    column[index] =
      first === undefined || last === undefined ? next++ : ((column[first] ?? 0) + (column[last] ?? 0)) / 2;
  };
  for (const top of byLayer(tops, people)) place(top, 0);
  const used = [...new Set(row)].sort((a, b) => a - b);
  const order = people
    .map((_, index) => index)
    .sort((a, b) => (row[a] ?? 0) - (row[b] ?? 0) || (column[a] ?? 0) - (column[b] ?? 0));
  const at = new Map(order.map((index, place_) => [index, place_]));
  return {
    people: order.flatMap((index): ChartPerson[] => {
      const contact = people[index];
      const above = superior[index] ?? null;
      if (contact === undefined) return [];
      return [
        {
          contact,
          column: column[index] ?? 0,
          row: used.indexOf(row[index] ?? 0),
          superior: above === null ? null : (at.get(above) ?? null),
        },
      ];
    }),
    columns: next,
    rows: used.length,
    problems,
  };
}

/** Contacts from the decision layer down, the most influential first, else as they stand in the map. */
export function inLayerOrder(contacts: readonly Contact[]): Contact[] {
  return contacts
    .map((contact, index) => ({ contact, index }))
    .sort(
      (a, b) =>
        layerRow(a.contact) - layerRow(b.contact) ||
        (b.contact.influence ?? 0) - (a.contact.influence ?? 0) ||
        a.index - b.index,
    )
    .map(({ contact }) => contact);
}

function byLayer(tops: readonly number[], people: readonly Contact[]): number[] {
  return [...tops].sort((a, b) => layerRow(people[a]) - layerRow(people[b]) || a - b);
}

/** Row of a layer; people of whom neither layer nor role is known stand with the lowest. */
function layerRow(contact: Contact | undefined): number {
  const layer = contact?.layer ?? usualLayer(contact?.role ?? null);
  return layer === null ? LAYERS.length - 1 : LAYERS.indexOf(layer);
}
