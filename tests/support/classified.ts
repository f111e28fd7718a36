import { readFileSync } from 'node:fs';
import type { Dictionaries } from '../../src/i18n/texts';
import type { ClassifyRequest, ClassifyResult } from '../../src/app/classification/classifyWorkbook';
import { classifyWorkbook } from '../../src/app/classification/classifyWorkbook';
import { parseDay } from '../../src/domain/time/serialDate';
import { textsOf } from '../../src/i18n/dictionaries';
import { LANGUAGES } from '../../src/i18n/language';
import type { WorkbookPort } from '../../src/workbook/port';
import { XlsxFile } from '../../src/workbook/xlsx/file';
import { SAMPLE } from './cli';

export const DICTIONARIES = Object.fromEntries(
  LANGUAGES.map((language) => [language, textsOf(language)]),
) as unknown as Dictionaries;

const today = parseDay('2026-11-21');
if (today === null) throw new Error('unreachable');
export const TODAY = today;

/** The sample workbook, opened. */
export function openSample(): Promise<XlsxFile> {
  return XlsxFile.open(new Uint8Array(readFileSync(SAMPLE)));
}

/** A classification as of a fixed day. */
export function classifyFor(port: WorkbookPort, more: Partial<ClassifyRequest> = {}): Promise<ClassifyResult> {
  return classifyWorkbook({
    sources: [{ port, file: 'sales.xlsx' }],
    today: TODAY,
    language: 'en',
    dictionaries: DICTIONARIES,
    ...more,
  });
}
