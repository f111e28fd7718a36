import type { ClassifyResult } from '../app/classification/classifyWorkbook';
import { money } from '../app/classification/round';
import type { Notice } from '../app/classification/notices';
import { dormantTest, growingTest, ownTestRule } from '../app/classification/ownTest';
import { hasSegments } from '../domain/segments/hasSegments';
import { testGrowth } from '../domain/segments/growthTest';
import { ABC_CLASSES, SEGMENTS } from '../domain/types';
import { displayWidth } from '../i18n/displayWidth';
import type { OpenQuestion } from '../app/reading/questions/needsAnswer';
import { questionLines } from '../app/reading/questions/questionText';
import type { Formats } from '../i18n/formats';
import type { Texts } from '../i18n/texts';
import type { ReadingOutcome } from '../app/reading/readingOutcome';
import { sheetAddress } from '../workbook/address';

const TOP = 10;

/** The result of a classification for people: sizes of classes and segments, the top accounts, what to check. */
export function printResult(
  result: ClassifyResult,
  notices: readonly Notice[],
  texts: Texts,
  formats: Formats,
): string {
  const { classification, reading, lines } = result;
  const words = texts.cli;
  const rows = reading.reports.reduce((sum, report) => sum + report.rowsRead, 0);
  const read = money(reading.reports.reduce((sum, report) => sum + report.amountRead, 0));
  const { customers } = classification;
  const sum = (own: typeof customers): number => own.reduce((total, customer) => total + customer.netSales, 0);
  const all = sum(customers);
  const line = (label: string, own: typeof customers): string[] => [
    label,
    formats.count(own.length),
    formats.amount(sum(own)),
    all === 0 ? '' : formats.percent(sum(own) / all, 1),
  ];
  const sheets = formats.list(reading.reports.map(({ file, sheet }) => (file === '' ? sheet : `${file}: ${sheet}`)));
  const blocks = [
    [
      words.read({ rows: formats.count(rows), sheets, customers: formats.count(customers.length) }),
      words.total({ amount: amountText(read, formats) }) + agreement(result, texts),
    ].join('\n'),
    table([
      [words.classHeader, words.customersHeader, words.salesHeader, words.shareHeader],
      ...ABC_CLASSES.map((abc) =>
        line(
          abc,
          customers.filter((c) => c.class === abc),
        ),
      ),
    ]),
  ];
  if (classification.asOf !== null && !hasSegments(classification)) blocks.push(`  ${texts.pane.overview.tooShort}`);
  else if (classification.asOf !== null) {
    blocks.push(
      table([
        [words.segmentHeader, words.customersHeader, words.salesHeader, words.shareHeader],
        ...SEGMENTS.map((segment) =>
          line(
            texts.terms.segments[segment],
            customers.filter((c) => c.segment === segment),
          ),
        ),
      ]),
    );
    blocks.push(
      [
        ownTestRule(classification, texts),
        dormantTest(classification, texts, formats),
        growingTest(testGrowth(reading.book, classification), texts, formats),
      ]
        .filter((sentence) => sentence !== '')
        .map((sentence) => `  ${sentence}`)
        .join('\n'),
    );
  }
  blocks.push(
    table([
      [words.topHeader, '', '', ''],
      ...lines
        .slice(0, TOP)
        .map(({ result: { identity, class: abc, segment, netSales } }) => [
          identity.name,
          abc ?? '',
          segment === null ? '' : texts.terms.segments[segment],
          formats.amount(netSales),
        ]),
    ]) + (lines.length > TOP ? `\n${words.andMore({ count: formats.count(lines.length - TOP) })}` : ''),
  );
  blocks.push(...printReading({ reports: reading.reports, ignored: reading.ignored }, notices, texts, formats));
  return blocks.join('\n\n');
}

function amountText(value: number, formats: Formats): string {
  return Number.isInteger(value) ? formats.amount(value) : formats.decimal(value);
}

function agreement({ reading }: ClassifyResult, texts: Texts): string {
  const stated = reading.reports.flatMap(({ totals }) => totals.filter((total) => total.stated !== null));
  return stated.length > 0 && stated.every(({ agrees }) => agrees) ? ` (${texts.cli.totalAgrees})` : '';
}

/** The questions that stand open, each with its candidates, what would follow, and the option to type. */
export function printQuestions(questions: readonly OpenQuestion[], texts: Texts, formats: Formats): string[] {
  return questions.map((question) =>
    questionLines(question, texts, formats, ({ option }) => [`    ${texts.questions.type} ${option}`]).join('\n'),
  );
}

/** What was skipped, left alone and assumed. */
export function printReading(
  { reports, ignored }: ReadingOutcome,
  notices: readonly Notice[],
  texts: Texts,
  formats: Formats,
): string[] {
  const words = texts.cli;
  const blocks: string[] = [];
  const skipped = reports.flatMap(({ sheet, skipped: own }) =>
    [...new Set(own.map(({ reason }) => reason))].map((reason) => {
      const found = own.filter((skip) => skip.reason === reason);
      const places = found.slice(0, 3).map(({ place }) => sheetAddress(sheet, place.row, place.column));
      const more = found.length > 3 ? [words.andMore({ count: formats.count(found.length - 3) })] : [];
      return [texts.warnings.skips[reason], formats.count(found.length), [...places, ...more].join(', ')];
    }),
  );
  if (skipped.length > 0) blocks.push(`${words.skippedHeader}\n${table(skipped)}`);
  const files = new Set([...reports, ...ignored].map(({ file }) => file));
  const left = ignored.map(({ file, sheet, why }) => [
    files.size > 1 ? `${file}: ${sheet}` : sheet,
    texts.warnings.ignored[why],
  ]);
  if (left.length > 0) blocks.push(`${words.ignoredHeader}\n${table(left)}`);
  if (notices.length > 0)
    blocks.push(`${words.warningsHeader}\n${notices.map(({ message }) => `  ${message}`).join('\n')}`);
  return blocks;
}

/** Cells under each other; columns of numbers to the right. Wide characters count as two. */
function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, c) => Math.max(...rows.map((row) => displayWidth(row[c] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, c) => {
          const space = ' '.repeat((widths[c] ?? 0) - displayWidth(cell));
          return c > 0 && /^[+\u2212-]?[\d]/u.test(cell) ? space + cell : cell + space;
        })
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `  ${line}`)
    .join('\n');
}
