import { cleanText } from '../domain/text';
import type { Area, CellValue } from '../workbook/cells';
import type { TableTemplate } from './template';

/** A table of ours as it stands in the workbook. */
export interface OwnTable {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly mark: string | null;
  /** Header row included, totals row not. */
  readonly area: Area;
  readonly header: readonly CellValue[];
  /** Rows below the header. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Formulas of the same rows, '' where a cell has none; empty for tables without formulas. */
  readonly formulas: readonly (readonly string[])[];
  /** The cells above the header from the top of the sheet, first column of the table only. */
  readonly above: readonly CellValue[];
}

/** Column offset of each template column within the table; -1 where it is missing. Found by header in any language. */
export function locateColumns<K extends string>(template: TableTemplate<K>, header: readonly CellValue[]): number[] {
  const texts = header.map((cell) => fold(String(cell)));
  return template.columns.map(({ knownAs, header: own }) => {
    const exact = texts.indexOf(fold(own));
    return exact >= 0 ? exact : texts.findIndex((text) => knownAs.some((known) => fold(known) === text));
  });
}

function fold(text: string): string {
  return cleanText(text).toLowerCase();
}
