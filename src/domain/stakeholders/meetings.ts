import type { SerialDate } from '../time/serialDate';
import { personAt } from './people';

/** People of an account met on a day. */
export interface Meeting {
  readonly account: string;
  readonly day: SerialDate;
  /** Names as they were typed. */
  readonly people: readonly string[];
}

/**
 * The last meeting with each person, by `personAt`.
 * @param joined spellings that are somebody else's: `personAt` of the spelling -> name in the role map; '' is nobody
 */
export function lastMeetings(
  meetings: readonly Meeting[],
  joined: ReadonlyMap<string, string> = new Map(),
): Map<string, SerialDate> {
  const last = new Map<string, SerialDate>();
  for (const { account, day, people } of meetings)
    for (const name of people) {
      const own = personAt(account, name);
      const other = joined.get(own) ?? '';
      const person = other === '' ? own : personAt(account, other);
      if (day > (last.get(person) ?? -Infinity)) last.set(person, day);
    }
  return last;
}
