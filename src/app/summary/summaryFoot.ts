import type { SalesBook } from '../../domain/sales/SalesBook';
import { testGrowth } from '../../domain/segments/growthTest';
import type { SummaryModel } from '../../domain/summary/summary';
import type { Formats } from '../../i18n/formats';
import type { Texts } from '../../i18n/texts';
import { dormantTest, growingTest } from '../classification/ownTest';

/** The foot of a summary: how often segments were right on the own past; nothing without months. */
export function summaryFoot(
  { classification, sinceLastMonth, sinceLastYear }: SummaryModel,
  book: SalesBook,
  texts: Texts,
  formats: Formats,
): string[] {
  if (classification.asOf === null) return [];
  const byOther = [sinceLastMonth, sinceLastYear].some(
    (moved) => moved !== null && moved.rule !== (classification.dormancy?.rule ?? null),
  );
  return [
    ...(byOther ? [texts.ownTest.movedByMonths] : []),
    dormantTest(classification, texts, formats),
    growingTest(testGrowth(book, classification), texts, formats),
  ];
}
