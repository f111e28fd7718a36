import type { Classification, CustomerResult } from '../../domain/classification';
import type { Playbook } from '../../domain/playbook/playbook';
import { cadenceOf, playbookRow } from '../../domain/playbook/playbook';
import type { SerialDate } from '../../domain/time/serialDate';
import { firstDayOf } from '../../domain/time/serialDate';
import { nextVisitDue } from '../../domain/visits/due';
import type { Formats } from '../../i18n/formats';
import type { Texts } from '../../i18n/texts';
import type { RowValues } from '../../sheets/createSheet';
import type { CustomerColumn } from '../../sheets/schema/customersSchema';
import type { CellValue } from '../../workbook/cells';
import { money, ratio } from '../classification/round';
import { whyOf } from '../classification/why';

/** One customer with everything our sheets and the report say about it. */
export interface CustomerLine {
  readonly result: CustomerResult;
  readonly strategy: string;
  readonly nextAction: string;
  /** Of the playbook's row, else the rep. */
  readonly owner: string;
  /** The rep with most of the customer's sales; '' where the sheets name none. */
  readonly rep: string;
  readonly cadence: number | null;
  readonly cumulative: number | null;
  readonly why: string;
}

/** Joins results, playbook and reps; in the order of the classification. */
export function customerLines({
  classification,
  playbook,
  owners,
  texts,
  formats,
}: {
  readonly classification: Classification;
  readonly playbook: Playbook;
  readonly owners: ReadonlyMap<number, string>;
  readonly texts: Texts;
  readonly formats: Formats;
}): CustomerLine[] {
  let sum = 0;
  return classification.customers.map((result) => {
    const row = playbookRow(playbook, result.segment, result.class);
    const rep = owners.get(result.customer) ?? '';
    sum += result.share;
    return {
      result,
      strategy: row?.strategy ?? '',
      nextAction: row?.nextAction ?? '',
      owner: row !== undefined && row.owner !== '' ? row.owner : rep,
      rep,
      cadence: result.class === null ? null : cadenceOf(row, result.class),
      cumulative: result.before === null ? null : ratio(Math.min(sum, 1)),
      why: whyOf(result, classification, texts, formats),
    };
  });
}

/** Flags of a customer as they stand in a cell, what a person has set first. */
export function flagText({ flags, byHand }: CustomerResult, texts: Texts): string {
  const hand =
    byHand === null
      ? []
      : [byHand.kind === 'excluded' ? `${texts.terms.leftOut} (${texts.terms.setByHand})` : texts.terms.setByHand];
  return [...hand, ...flags.map((flag) => texts.terms.flags[flag])].join('; ');
}

/** What the visit log says, in the workbook's own serials; null where there is no log: then those cells are left alone. */
export interface LastVisits {
  /** By customer key. */
  readonly days: ReadonlyMap<string, SerialDate>;
  readonly today: SerialDate;
  /** Days from the workbook's serials to ours. */
  readonly shift: number;
}

/** Last visit and the day the next one is due; an account that was never visited is due today. */
export function visitCells(
  key: string,
  cadence: CellValue | undefined,
  visits: LastVisits | null,
): RowValues<'lastVisit' | 'nextVisit'> {
  if (visits === null) return {};
  const last = visits.days.get(key) ?? null;
  const due = nextVisitDue(last, typeof cadence === 'number' && cadence > 0 ? cadence : null, visits.today);
  return {
    lastVisit: last === null ? '' : last - visits.shift,
    nextVisit: due === null ? '' : due - visits.shift,
  };
}

/** The cells of one customer's row. */
export function customerRow(
  line: CustomerLine,
  texts: Texts,
  visits: LastVisits | null = null,
): RowValues<CustomerColumn> {
  const { result } = line;
  const { growth } = result;
  const month = result.lastPurchase;
  return {
    id: result.identity.id,
    customer: result.identity.name,
    abc: result.class ?? '',
    segment: result.segment === null ? '' : texts.terms.segments[result.segment],
    flags: flagText(result, texts),
    strategy: line.strategy,
    nextAction: line.nextAction,
    owner: line.owner,
    cadence: line.cadence ?? '',
    ...visitCells(result.identity.key, line.cadence ?? '', visits),
    lastYear: result.lastYear === null ? '' : money(result.lastYear),
    thisYear: result.thisYear === null ? '' : money(result.thisYear),
    share: result.class === null ? '' : ratio(result.share),
    cumulative: line.cumulative ?? '',
    change3: growthCell(growth?.g3.growth),
    change12: growthCell(growth?.g12.growth),
    lastPurchase: result.lastPurchaseDay ?? (month === null ? '' : firstDayOf(month)),
    monthsSince: result.recencyMonths ?? '',
    activeMonths: result.activeMonths12 ?? '',
    why: line.why,
  };
}

function growthCell(growth: number | null | undefined): number | '' {
  return growth === null || growth === undefined ? '' : ratio(growth);
}
