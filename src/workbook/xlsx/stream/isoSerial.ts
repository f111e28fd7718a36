import { DAYS_1900_TO_1904, serialOf } from '../../../domain/time/serialDate';

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:\d\d)?$/;

/** Serial of a day or moment that a cell of type "d" holds (the strict variant writes "2024-05-01T10:30:00"); null for what is none. */
export function isoSerial(text: string, date1904: boolean): number | null {
  const match = ISO.exec(text.trim());
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  if (month < 1 || month > 12 || day < 1 || day > 31 || hours > 24 || minutes > 59 || seconds >= 61) return null;
  const serial = serialOf(year, month, day) + (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return date1904 ? serial - DAYS_1900_TO_1904 : serial;
}
