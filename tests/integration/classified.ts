import { classifyWorkbook } from '../../src/app/classification/classifyWorkbook';
import { resultPlan, type ResultChoice } from '../../src/app/results/resultPlan';
import { serialOf } from '../../src/domain/time/serialDate';
import { textsOf } from '../../src/i18n/dictionaries';
import { LANGUAGES, type Language } from '../../src/i18n/language';
import type { Texts } from '../../src/i18n/texts';
import type { WritePlan } from '../../src/workbook/plan';
import type { WorkbookPort } from '../../src/workbook/port';

const dictionaries = Object.fromEntries(LANGUAGES.map((each) => [each, textsOf(each)])) as Record<Language, Texts>;
const TODAY = serialOf(2026, 11, 21);

export const EVERYTHING: ResultChoice = { writeBack: true, dataCheck: true };

/** The plan of a classify run, as the pane and the command line make it. */
export async function classifyPlan(
  port: WorkbookPort,
  choice: ResultChoice = {},
  language: Language = 'en',
): Promise<WritePlan> {
  const result = await classifyWorkbook({ sources: [{ port, file: '' }], today: TODAY, language, dictionaries });
  return (await resultPlan(result, dictionaries, choice)).plan;
}
