import type { SerialDate } from '../domain/time/serialDate';
import { serialOf } from '../domain/time/serialDate';

/** The day it is where the person sits. */
export function today(now: Date = new Date()): SerialDate {
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** Day and time by the clock on the wall, as Excel counts them. */
export function now(at: Date = new Date()): number {
  return today(at) + (at.getHours() * 60 + at.getMinutes()) / 1440;
}

/** Minutes of the day by the clock of this machine. */
export function minutesOfDay(now = new Date()): number {
  return now.getHours() * 60 + now.getMinutes();
}
