import type { SerialDate } from '../../domain/time/serialDate';
import { readDateText } from '../../intake/values/date';

/** A day as a person types it into a field, in any form that can mean only one; null for anything else, as 03/04/2026. */
export function typedDay(text: string): SerialDate | null {
  const found = readDateText(text);
  return found.kind === 'day' ? found.serial : null;
}
