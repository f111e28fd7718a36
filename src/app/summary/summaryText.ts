import type { Formats } from '../../i18n/formats';
import type { Texts } from '../../i18n/texts';
import { factOf } from '../../sheets/summary/head';
import type { SummaryPlan } from './summaryPlan';

/** The head of a summary for people at a terminal: month, key figures, what to look at. */
export function summaryText({ model, sheet, context }: SummaryPlan, texts: Texts, formats: Formats): string {
  const { figures, year } = model;
  const words = texts.summary;
  const against = (label: string, change: number | null | undefined): string[] =>
    change === null || change === undefined ? [] : [`${label} ${formats.change(change, 1)}`];
  const lines = [words.title({ month: formats.month(model.month) })];
  if (figures !== null) {
    const parts = [
      `${words.tiles.month({ month: formats.monthName(model.month) })}: ${formats.amount(figures.sales)}`,
      ...against(words.index.headers.lastMonth, figures.lastMonth?.change),
      ...against(words.index.headers.lastYear, figures.sameMonthLastYear?.change),
    ];
    lines.push(parts.join(words.separator));
  }
  if (year !== null)
    lines.push(
      [
        `${words.tiles.year}: ${formats.amount(year.thisYear)}`,
        ...against(words.index.headers.lastYear, year.against?.change),
      ].join(words.separator),
    );
  if (model.look.length > 0)
    lines.push(
      '',
      words.look.heading,
      ...model.look.map(
        (item) => `  ${words.look.signs[item.kind]} ${context.nameOf(item.customer)}: ${factOf(item, context)}`,
      ),
    );
  return [...lines, '', words.cli.sheet({ sheet })].join('\n');
}
