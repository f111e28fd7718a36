import type { Classification } from '../../domain/classification';
import { addMonths, formatMonth } from '../../domain/time/month';
import type { SuggestedMerge } from '../../intake/merges/suggest';
import type { Guess, SheetReport } from '../../intake/report';
import type { OpenQuestion } from '../reading/questions/needsAnswer';
import { candidateLabel } from '../reading/questions/questionText';
import type { Formats } from '../../i18n/formats';
import type { Texts } from '../../i18n/texts';
import { layoutNotices } from '../reading/layoutNotices';
import { columnLetters, sheetAddress } from '../../workbook/address';

/** A warning or an assumption: a fixed code and a message in the user's language. */
export interface Notice {
  readonly code: string;
  readonly message: string;
}

/** Everything about a reading and a classification that a person should know. */
export function noticesOf({
  reports,
  classification,
  merges,
  texts,
  formats,
}: {
  readonly reports: readonly SheetReport[];
  readonly classification: Classification | null;
  readonly merges: readonly SuggestedMerge[];
  readonly texts: Texts;
  readonly formats: Formats;
}): Notice[] {
  return [
    ...(classification === null ? [] : classificationNotices(classification, texts, formats)),
    ...reports.flatMap((report) => reportNotices(report, texts, formats)),
    ...nonCustomerNotices(reports, texts, formats),
    ...mergeNotices(merges, texts),
  ];
}

/** What was taken where a question stood open, and how to say it for good. */
export function assumedNotices(questions: readonly OpenQuestion[], texts: Texts): Notice[] {
  return questions.flatMap((question) => {
    const [taken] = question.candidates;
    if (taken === undefined) return [];
    const label = candidateLabel(taken, texts);
    const message = texts.questions.assumed({ question: question.text, label, option: taken.option });
    return [{ code: 'assumed', message }];
  });
}

function classificationNotices(
  { warnings, asOf, dormantMonths, dormancy, customers }: Classification,
  texts: Texts,
  formats: Formats,
): Notice[] {
  const words = texts.warnings;
  return warnings.map((code) => {
    switch (code) {
      case 'history-too-short':
        return {
          code,
          message: words[code]({
            history: formats.count(asOf?.history ?? 0),
            cut: formats.decimal(dormantMonths ?? 0),
          }),
        };
      case 'few-customers':
        return { code, message: words[code]({ customers: customers.length }) };
      case 'many-in-a': {
        const share = customers.filter((customer) => customer.class === 'A').length / customers.length;
        return { code, message: words[code]({ share: formats.percent(share) }) };
      }
      case 'chance-not-possible':
        return { code, message: words[code]({ why: words.noChance[dormancy?.noModel ?? 'not-converged'] }) };
      case 'no-dates':
        return { code, message: words[code] };
      case 'as-of-after-data':
        return { code, message: words[code]({ last: asOf === null ? '' : formats.month(asOf.data.to) }) };
    }
  });
}

function reportNotices(report: SheetReport, texts: Texts, formats: Formats): Notice[] {
  const words = texts.warnings;
  const { sheet } = report;
  const totals = report.totals
    .filter((total) => !total.agrees && total.stated !== null && total.read !== null)
    .map(({ row, column, stated, read, covers }) => ({
      code: 'stated-total-differs',
      message: [
        words['stated-total-differs']({
          place: sheetAddress(sheet, row, column),
          stated: exact(stated ?? 0, formats),
          read: exact(read ?? 0, formats),
          difference: exact((read ?? 0) - (stated ?? 0), formats),
        }),
        ...(covers === undefined
          ? []
          : [words.totalCovers({ first: String(covers.first + 1), last: String(covers.last + 1) })]),
      ].join(' '),
    }));
  const hidden =
    report.hiddenRows === 0
      ? []
      : [
          {
            code: 'hidden-rows',
            message: words['hidden-rows']({ sheet, rows: report.hiddenRows }),
          },
        ];
  return [
    ...totals,
    ...report.guesses.map((guess) => guessNotice(guess, report, texts, formats)).filter((notice) => notice !== null),
    ...hidden,
    ...layoutNotices(report, texts, formats),
  ];
}

/** Amounts in messages keep their cents: a difference of one cent must be seen. */
function exact(value: number, formats: Formats): string {
  return Number.isInteger(Number(value.toFixed(6))) ? formats.amount(value) : formats.decimal(value);
}

/** What an assumption says; null for a column that is sure although others were possible. */
export function guessNotice(
  guess: Guess,
  { sheet, confidence }: SheetReport,
  texts: Texts,
  formats: Formats,
): Notice | null {
  const words = texts.warnings;
  switch (guess.kind) {
    case 'date-order':
      return {
        code: 'date-order-assumed',
        message: words['date-order-assumed']({
          place: sheetAddress(sheet, guess.place.row, guess.place.column),
          example: guess.example,
          order: words.orders[guess.assumed],
        }),
      };
    case 'decimal-mark':
      return {
        code: 'decimal-mark-assumed',
        message: words['decimal-mark-assumed']({
          place: sheetAddress(sheet, guess.place.row, guess.place.column),
          example: guess.example,
          mark: guess.assumed,
        }),
      };
    case 'year':
      return { code: 'year-assumed', message: words['year-assumed']({ sheet, year: String(guess.assumed) }) };
    case 'unit':
      return { code: 'unit-assumed', message: words['unit-assumed']({ sheet, unit: formats.count(guess.assumed) }) };
    case 'currency': {
      const others = Object.entries(guess.rows)
        .filter(([code]) => code !== guess.assumed)
        .map(([code, rows]) => `${code} (${formats.count(rows)})`);
      return {
        code: 'currency-assumed',
        message: words['currency-assumed']({ sheet, currency: guess.assumed, others: formats.list(others) }),
      };
    }
    case 'column': {
      if (confidence[guess.field] === 'sure') return null;
      const field = words.fields[guess.field as keyof typeof words.fields];
      const others = formats.list(guess.alternatives.map(columnLetters));
      return {
        code: 'column-assumed',
        message: words['column-assumed']({ sheet, field, column: columnLetters(guess.column), others }),
      };
    }
    case 'last-month':
      return {
        code: 'last-month-low',
        message: words['last-month-low']({
          month: formats.month(guess.month),
          code: formatMonth(guess.month),
          before: formatMonth(addMonths(guess.month, -1)),
          sales: exact(guess.sales, formats),
          usual: exact(guess.usual, formats),
        }),
      };
    case 'no-amount':
      return { code: 'no-amount', message: words['no-amount']({ sheet }) };
    case 'price-as-amount':
      return { code: 'price-as-amount', message: words['price-as-amount']({ sheet }) };
  }
}

function nonCustomerNotices(reports: readonly SheetReport[], texts: Texts, formats: Formats): Notice[] {
  const all = reports.flatMap(({ nonCustomers }) => nonCustomers);
  if (all.length === 0) return [];
  const rows = all.reduce((sum, { rows: own }) => sum + own, 0);
  const amount = all.reduce((sum, { amount: own }) => sum + own, 0);
  const labels = formats.list([...new Set(all.map(({ label }) => label))]);
  return [
    {
      code: 'non-customers',
      message: texts.warnings['non-customers']({
        rows,
        amount: exact(amount, formats),
        labels,
      }),
    },
  ];
}

function mergeNotices(merges: readonly SuggestedMerge[], texts: Texts): Notice[] {
  const [first] = merges;
  if (first === undefined) return [];
  const example = `${nameAndId(first.a)} / ${nameAndId(first.b)}`;
  return [
    {
      code: 'suggested-merges',
      message: texts.warnings['suggested-merges']({
        pairs: merges.length,
        example,
      }),
    },
  ];
}

/** "Acme (00123)" where there is an id. */
export function nameAndId({ name, id }: { readonly name: string; readonly id: string }): string {
  return id === '' || id === name ? name : `${name} (${id})`;
}
