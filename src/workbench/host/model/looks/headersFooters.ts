import type { SheetModel } from '../types';

export type PageSide = 'L' | 'C' | 'R';
export type HeaderOrFooter = 'oddHeader' | 'oddFooter';

/** A file keeps the three parts of a header in one text, "&Lleft&Ccentre&Rright"; "&&" is an ampersand. */
function partsOf(text: string): Readonly<Record<PageSide, string>> {
  const parts = { L: '', C: '', R: '' };
  let side: PageSide = 'C';
  for (const piece of text.match(/&[\s\S]|[^&]+/g) ?? []) {
    if (piece === '&L' || piece === '&C' || piece === '&R') side = piece.charAt(1) as PageSide;
    else parts[side] += piece;
  }
  return parts;
}

export function joinedParts(parts: Readonly<Record<PageSide, string>>): string {
  return (['L', 'C', 'R'] as const).map((side) => (parts[side] === '' ? '' : `&${side}${parts[side]}`)).join('');
}

// A sheet of a file may come without the texts its type promises.
const storedText = ({ raw }: SheetModel, kind: HeaderOrFooter): string =>
  (raw.headerFooter as Partial<Record<HeaderOrFooter, string | null>> | undefined)?.[kind] ?? '';

/** The three parts of a sheet's header or footer. */
export const headerFooterParts = (sheet: SheetModel, kind: HeaderOrFooter): Readonly<Record<PageSide, string>> =>
  partsOf(storedText(sheet, kind));
