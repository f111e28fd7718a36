import type { Classification, CustomerResult } from '../../domain/classification';
import { lastMonths } from '../../domain/segments/growth';
import { wholeBlocks } from '../../domain/segments/segment';
import type { Formats } from '../../i18n/formats';
import type { Texts } from '../../i18n/texts';

/** Why a customer is in its class and segment, in a sentence or two. */
export function whyOf(
  customer: CustomerResult,
  classification: Classification,
  texts: Texts,
  formats: Formats,
): string {
  return whyParts(customer, classification, texts, formats).join(texts.why.joiner);
}

/** The same as sentences: of the class, then of the segment where there is one. */
export function whyParts(
  customer: CustomerResult,
  classification: Classification,
  texts: Texts,
  formats: Formats,
): string[] {
  if (customer.class === null) return [texts.why.leftOut];
  const parts = [classSentence(customer, classification, texts, formats)];
  if (customer.segment !== null) parts.push(segmentSentence(customer, classification, texts, formats));
  return parts.filter((part) => part !== '');
}

function classSentence(
  customer: CustomerResult,
  { options, window }: Classification,
  texts: Texts,
  formats: Formats,
): string {
  const { why } = texts;
  if (customer.byHand?.kind === 'class') return why.classByHand({ class: customer.class ?? '' });
  if (customer.value < 0) return why.cNegative;
  if (customer.before === null)
    return window === null ? why.cNothing : why.cNoSales({ from: formats.month(window.from) });
  const rank = formats.count(customer.rank);
  const share = formats.percent(customer.share, 1);
  const a = cutoff(options.abc.a, formats);
  const b = cutoff(options.abc.b, formats);
  if (customer.class === 'A') return why.a({ rank, share, a });
  return customer.class === 'B'
    ? why.b({ rank, share, a, b })
    : why.c({ rank, share, rest: cutoff(1 - options.abc.b, formats) });
}

/** "80%", "79.5%": as many decimals as the cut-off has. */
export function cutoff(fraction: number, formats: Formats): string {
  return formats.percent(fraction, Math.abs(fraction * 100 - Math.round(fraction * 100)) < 1e-6 ? 0 : 1);
}

function segmentSentence(
  customer: CustomerResult,
  classification: Classification,
  texts: Texts,
  formats: Formats,
): string {
  const { why } = texts;
  const { asOf, options, market } = classification;
  const { growth } = customer;
  if (asOf === null || growth === null) return '';
  const blocks = wholeBlocks(asOf.history);
  const active = formats.count(customer.activeBlocks ?? 0);
  const change = growth.g12.growth;
  switch (customer.segment) {
    case 'dormant': {
      return dormantSentence(customer, classification, texts, formats);
    }
    case 'fast-growing': {
      const provisional = customer.flags.includes('provisional');
      const compared = provisional && growth.provisional !== null ? growth.provisional : growth.g3;
      const span = formats.span(lastMonths(asOf.lastComplete, 3));
      const all = provisional && growth.provisional !== null ? market?.provisional : market?.g3;
      const told = options.market ? (all?.growth ?? null) : null;
      const figures = {
        all: told === null ? '' : formats.change(told),
        span,
        current: formats.amount(compared.current),
        base: formats.amount(compared.base),
        change: formats.change(compared.growth ?? 0),
      };
      if (!provisional) return why.growing(figures);
      return growth.provisional === null ? why.growingThree(figures) : why.growingProvisional(figures);
    }
    case 'loyal':
      return change === null
        ? why.loyal({ active, blocks: formats.count(blocks) })
        : why.loyalChange({ active, blocks: formats.count(blocks), change: formats.change(change) });
    case 'worth-cultivating':
      if (customer.firstPurchase === null) return why.cultivateNever;
      if (asOf.history < 6) return why.cultivateShort;
      if (asOf.month - customer.firstPurchase < Math.min(12, asOf.history - 1))
        return why.cultivateNew({ month: formats.month(customer.firstPurchase) });
      if (change !== null && change < options.decline - 1e-9)
        return why.cultivateFalling({ change: formats.change(change), limit: formats.change(options.decline) });
      return why.cultivateSeldom({ active, blocks: formats.count(blocks) });
    case null:
      return '';
  }
}

/** A chance above this is no reason to call somebody dormant. */
const HIGHEST_REASON = 0.5;

/** Why a customer is dormant; what the rule in use looked at. */
function dormantSentence(
  customer: CustomerResult,
  { dormancy }: Classification,
  { why }: Texts,
  formats: Formats,
): string {
  const { chance6, lastPurchase } = customer;
  const months = customer.recencyMonths ?? 0;
  const cut = dormancy?.months ?? 0;
  if (dormancy?.rule !== 'chance' || lastPurchase === null) return why.dormant({ months, cut: formats.decimal(cut) });
  const when = { month: formats.month(lastPurchase), months };
  if (chance6 === null || dormancy.meanSilence === null || chance6 > HIGHEST_REASON)
    return months > cut + 1e-9 ? why.dormant({ months, cut: formats.decimal(cut) }) : why.dormantUnlikely(when);
  return why.dormantChance({
    ...when,
    chance: formats.percent(chance6),
    all: formats.percent(1 - dormancy.meanSilence),
  });
}
