import { cleanText } from '../../domain/text';
import type { ClassifyResult } from '../classification/classifyWorkbook';
import type { RememberedOptions } from '../ownSheets/settings';

type Within = NonNullable<RememberedOptions['within']>;

/** More names than this are no list to choose from. */
const MOST = 200;

/**
 * Reps and regions that the sheets name, in the order of the alphabet: what a classification can be held to.
 * A column with more than 200 names is left out.
 */
export async function withinChoices({ reading }: Pick<ClassifyResult, 'reading'>): Promise<Within[]> {
  const found = { rep: new Set<string>(), region: new Set<string>() };
  for (const { layout, sample, area, info, source } of reading.sheets) {
    if (layout.kind !== 'ledger') continue;
    for (const field of ['rep', 'region'] as const) {
      const column = layout.columns[field];
      if (column === undefined) continue;
      const row = area.row + layout.headerLast + 1;
      const rows = area.row + area.rows - row;
      const request = { sheetId: info.id, row, rows, columns: [column + sample.column] };
      for await (const block of source.port.read(request))
        for (const [cell = ''] of block.values) {
          const name = cleanText(String(cell));
          if (name !== '' && found[field].size <= MOST) found[field].add(name);
        }
    }
  }
  return (['rep', 'region'] as const).flatMap((field) =>
    found[field].size > MOST ? [] : [...found[field]].sort().map((value): Within => ({ field, value })),
  );
}
