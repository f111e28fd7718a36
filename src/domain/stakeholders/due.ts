import type { SerialDate } from '../time/serialDate';

/** When somebody is to be met again: the last meeting plus the frequency; null where either is missing. */
export function nextDue(lastMet: SerialDate | null, frequency: number | null): SerialDate | null {
  return lastMet === null || frequency === null ? null : ((lastMet + Math.round(frequency)) as SerialDate);
}
