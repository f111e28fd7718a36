import type { SerialDate } from '../domain/time/serialDate';
import { serialOf } from '../domain/time/serialDate';

/** The day it is where the person sits. */
export function today(now: Date = new Date()): SerialDate {
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
