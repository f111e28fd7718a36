import { BooleanNumber, BorderStyleTypes, type IStyleData } from '@univerjs/core';
import { intersection } from '../../host/model/cells/cellRange';
import { rgbOf } from './colors';
import type { SheetModel, TableModel } from '../../host/model/types';

/** Number of the first accent among the colours of the theme; seven looks of a family go black, then the accents. */
const [FIRST_ACCENT, LOOKS_OF_A_FAMILY, STRIPE_TINT] = [4, 7, 0.8];

interface TableLook {
  readonly header: IStyleData;
  readonly stripe: IStyleData;
}

const known = new Map<string, TableLook | null>();

/** The header and the stripes of Excel's built-in table styles, near enough: light ones have a line, others a fill. */
function tableLook(name: string): TableLook | null {
  const found = known.get(name);
  if (found !== undefined) return found;
  const [, family = '', digits = ''] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(name) ?? [];
  const look = family === '' ? null : makeLook(family, Number(digits) - 1);
  known.set(name, look);
  return look;
}

function makeLook(family: string, index: number): TableLook {
  const accent = (index % LOOKS_OF_A_FAMILY) - 1;
  const color = accent < 0 ? { theme: 1 } : { theme: FIRST_ACCENT + accent };
  const base = rgbOf(color) ?? '#000000';
  const pale = (accent < 0 ? '#D9D9D9' : rgbOf({ ...color, tint: STRIPE_TINT })) ?? '#D9D9D9';
  const bold = { bl: BooleanNumber.TRUE };
  const isPlain = family === 'Light' && index < LOOKS_OF_A_FAMILY;
  const line = { s: BorderStyleTypes.THIN, cl: { rgb: base } };
  const header: IStyleData = isPlain
    ? { ...bold, bd: { t: line, b: line } }
    : { ...bold, bg: { rgb: base }, cl: { rgb: '#FFFFFF' } };
  return { header, stripe: { bg: { rgb: pale } } };
}

function lookIn({ area, hasHeader, raw }: TableModel, row: number): IStyleData | null {
  const look = tableLook(raw.table.style?.theme ?? '');
  if (look === null) return null;
  const line = row - area.row - (hasHeader ? 1 : 0);
  if (line < 0) return look.header;
  return raw.table.style?.showRowStripes === true && line % 2 === 0 ? look.stripe : null;
}

/** What the style of a table gives a cell that lies in one. */
export function tableLookAt(sheet: SheetModel, row: number, column: number): IStyleData | null {
  const here = { row, column, rows: 1, columns: 1 };
  const table = sheet.tables.find(({ area }) => intersection(area, here) !== null);
  return table === undefined ? null : lookIn(table, row);
}
