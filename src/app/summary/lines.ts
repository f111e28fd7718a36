import type { SummaryModel } from '../../domain/summary/summary';
import type { Formats } from '../../i18n/formats';
import type { Texts } from '../../i18n/texts';
import { lastDayOf } from '../../domain/time/serialDate';
import type { ClassifyResult } from '../classification/classifyWorkbook';
import { currencyOf, readingFacts } from '../reading/readingFacts';
import { segmentThresholds } from '../classification/asOfLine';
import { guessNotice } from '../classification/notices';
import { cutoff } from '../classification/why';

/** What of the summary is as it is today, beside the sales of its month. */
export interface TodaysParts {
  readonly roles: boolean;
  readonly plan: boolean;
}

/** The lines under a summary's title: as of when and of which data, the thresholds in force, what is as it is today. */
export function summaryLines({
  model,
  result,
  unit,
  has,
  texts,
  formats,
}: {
  readonly model: SummaryModel;
  readonly result: ClassifyResult;
  readonly unit: 1 | 1000 | 1000000;
  readonly has: TodaysParts;
  readonly texts: Texts;
  readonly formats: Formats;
}): string[] {
  const { asOf, options } = model.classification;
  const words = texts.summary.asOf;
  const say = texts.sheets.asOf;
  const currency = currencyOf(result);
  const { skipped } = readingFacts(result);
  const join = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(say.separator);
  const customers = model.groups.total.customers;
  const { within } = result;
  const first = join([
    within === null ? '' : say.within[within.field]({ value: within.value }),
    asOf === null
      ? words.noMonths
      : asOf.complete
        ? words.whole({ day: formats.day(lastDayOf(asOf.month)) })
        : words.part({ day: formats.day(asOf.day) }),
    asOf === null ? '' : words.data({ span: formats.months(asOf.data) }),
    words.customers({ n: customers }),
    currency === null ? '' : say.currency({ currency }),
    unit === 1000 ? words.thousands : unit === 1000000 ? words.millions : '',
  ]);
  const second = join([
    say.cutoffs({ a: cutoff(options.abc.a, formats), b: cutoff(options.abc.b, formats) }),
    ...segmentThresholds(model.classification, texts, formats),
    say.basis[options.basis],
    skipped > 0 ? say.skipped({ rows: skipped }) : '',
  ]);
  const assumptions = result.reading.reports.flatMap((report) =>
    report.guesses.flatMap((guess) => guessNotice(guess, report, texts, formats)?.message.replace(/[.。]$/u, '') ?? []),
  );
  const parts = words.parts;
  const today = [
    parts.thresholds,
    parts.owners,
    parts.playbook,
    ...(has.roles ? [parts.roles] : []),
    ...(has.plan ? [parts.plan] : []),
  ];
  return [
    first,
    second,
    ...(assumptions.length > 0 ? [say.assumed({ what: formats.list(assumptions) })] : []),
    words.today({ what: formats.list(today) }),
  ];
}
