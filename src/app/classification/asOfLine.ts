import type { Classification } from '../../domain/classification';
import { formatDay } from '../../domain/time/serialDate';
import type { Formats } from '../../i18n/formats';
import type { Texts } from '../../i18n/texts';
import { cutoff } from './why';

/** What makes fast-growing and dormant, as it is in force. */
export function segmentThresholds(
  { options, dormancy }: Classification,
  texts: Texts,
  formats: Formats,
): readonly string[] {
  if (dormancy === null) return [];
  const words = texts.sheets.asOf;
  const growth = formats.change(options.growth);
  return [
    options.market ? words.growthOver({ growth }) : words.growth({ growth }),
    dormancy.rule === 'chance' ? words.dormantChance : words.dormant({ months: dormancy.months }),
  ];
}

/** What the line says beside the classification. */
export interface AsOfFacts {
  readonly currency: string | null;
  readonly skippedRows: number;
  readonly assumptions: readonly string[];
  readonly within: { readonly field: 'rep' | 'region'; readonly value: string } | null;
}

/** The line under the title of a sheet: as of when, which sales, the thresholds in force, what was assumed. */
export function asOfLine(classification: Classification, facts: AsOfFacts, texts: Texts, formats: Formats): string {
  const { asOf, window, options } = classification;
  const words = texts.sheets.asOf;
  const parts: string[] =
    facts.within === null ? [] : [words.within[facts.within.field]({ value: facts.within.value })];
  if (asOf === null) parts.push(words.noMonths);
  else
    parts.push(
      asOf.complete
        ? words.month({ month: formats.month(asOf.month) })
        : words.partMonth({ month: formats.month(asOf.month), day: formatDay(asOf.day) }),
    );
  if (window !== null) parts.push(words.window({ from: formats.month(window.from), to: formats.month(window.to) }));
  parts.push(words.cutoffs({ a: cutoff(options.abc.a, formats), b: cutoff(options.abc.b, formats) }));
  parts.push(...segmentThresholds(classification, texts, formats));
  parts.push(words.basis[options.basis]);
  if (facts.currency !== null) parts.push(words.currency({ currency: facts.currency }));
  if (facts.skippedRows > 0) parts.push(words.skipped({ rows: facts.skippedRows }));
  if (facts.assumptions.length > 0) parts.push(words.assumed({ what: formats.list(facts.assumptions) }));
  return parts.filter((part) => part !== '').join(words.separator);
}
