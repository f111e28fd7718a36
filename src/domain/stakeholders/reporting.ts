import type { Contact } from './contact';
import type { PersonKey } from './people';
import { personKey } from './people';

/** What is wrong with a "reports to"; the contact is then drawn as if it reported to nobody. */
export type ReportingProblem =
  | { readonly kind: 'unknown'; readonly contact: Contact; readonly name: string }
  | { readonly kind: 'self'; readonly contact: Contact }
  /** People who report to each other in a circle, beginning with the first in the map; each reports to the next. */
  | { readonly kind: 'circle'; readonly contacts: readonly Contact[] };

export interface Reporting {
  /** One per person: rows that repeat a name are one person with the first row's answers. */
  readonly people: readonly Contact[];
  /** Index in `people` of whom each reports to; null at the top and where the answer made no sense. */
  readonly superior: readonly (number | null)[];
  readonly problems: readonly ReportingProblem[];
}

/** Who reports to whom among the contacts of one account. Circles are cut at their first person; nothing is thrown. */
export function reportingOf(contacts: readonly Contact[]): Reporting {
  const people: Contact[] = [];
  const at = new Map<PersonKey, number>();
  for (const contact of contacts) {
    const key = personKey(contact.name);
    if (at.has(key)) continue;
    at.set(key, people.length);
    people.push(contact);
  }
  const problems: ReportingProblem[] = [];
  const superior = people.map((contact, index): number | null => {
    const key = personKey(contact.reportsTo);
    if (key === '') return null;
    const found = at.get(key);
    if (found === undefined) problems.push({ kind: 'unknown', contact, name: contact.reportsTo });
    else if (found === index) problems.push({ kind: 'self', contact });
    else return found;
    return null;
  });
  for (const circle of circlesIn(superior)) {
    problems.push({ kind: 'circle', contacts: circle.flatMap((index) => people[index] ?? []) });
    const [first] = circle;
    if (first !== undefined) superior[first] = null;
  }
  return { people, superior, problems };
}

/** Each circle once, beginning with its lowest index. */
function circlesIn(superior: readonly (number | null)[]): number[][] {
  const circles: number[][] = [];
  const seenFrom = new Array<number>(superior.length).fill(-1);
  superior.forEach((_, start) => {
    const path: number[] = [];
    let here: number | null = start;
    while (here !== null && (seenFrom[here] ?? -1) < 0) {
      seenFrom[here] = start;
      path.push(here);
      here = superior[here] ?? null;
    }
    if (here === null || seenFrom[here] !== start) return;
    const circle = path.slice(path.indexOf(here));
    const lowest = circle.indexOf(Math.min(...circle));
    circles.push([...circle.slice(lowest), ...circle.slice(0, lowest)]);
  });
  return circles;
}
