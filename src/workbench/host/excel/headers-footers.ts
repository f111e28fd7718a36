import type { SheetModel } from '../model/sheet';
import { choice, textValue } from './arguments';
import { define, ref } from './targets';

type Side = 'L' | 'C' | 'R';
type Kind = 'oddHeader' | 'oddFooter';

/** A file keeps the three parts of a header in one text, "&Lleft&Ccentre&Rright"; "&&" is an ampersand. */
function partsOf(text: string): Readonly<Record<Side, string>> {
  const parts = { L: '', C: '', R: '' };
  let side: Side = 'C';
  for (const piece of text.match(/&[\s\S]|[^&]+/g) ?? []) {
    if (piece === '&L' || piece === '&C' || piece === '&R') side = piece.charAt(1) as Side;
    else parts[side] += piece;
  }
  return parts;
}

function joined(parts: Readonly<Record<Side, string>>): string {
  return (['L', 'C', 'R'] as const).map((side) => (parts[side] === '' ? '' : `&${side}${parts[side]}`)).join('');
}

// A sheet of a file may come without the texts its type promises.
const stored = ({ raw }: SheetModel, kind: Kind): string =>
  (raw.headerFooter as Partial<Record<Kind, string | null>> | undefined)?.[kind] ?? '';

const read =
  (kind: Kind, side: Side) =>
  (sheet: SheetModel): string =>
    partsOf(stored(sheet, kind))[side];

const write =
  (kind: Kind, side: Side) =>
  (sheet: SheetModel, value: unknown): void => {
    sheet.workbook.guard();
    const parts = { ...partsOf(stored(sheet, kind)), [side]: textValue(value) };
    sheet.raw.headerFooter = { ...sheet.raw.headerFooter, [kind]: joined(parts) };
  };

/** One header and one footer for all pages; other pages of the first or of even number are not emulated. */
export const defineHeaderFooterGroup = define('HeaderFooterGroup', {
  scalars: { State: () => 'Default' },
  setters: { State: (_sheet, value) => void choice(value, 'Default') },
  links: { DefaultForAllPages: (sheet) => ref('HeaderFooter', sheet) },
});

const MEMBERS: readonly (readonly [string, Kind, Side])[] = [
  ['LeftHeader', 'oddHeader', 'L'],
  ['CenterHeader', 'oddHeader', 'C'],
  ['RightHeader', 'oddHeader', 'R'],
  ['LeftFooter', 'oddFooter', 'L'],
  ['CenterFooter', 'oddFooter', 'C'],
  ['RightFooter', 'oddFooter', 'R'],
];

export const defineHeaderFooter = define('HeaderFooter', {
  scalars: Object.fromEntries(MEMBERS.map(([name, kind, side]) => [name, read(kind, side)])),
  setters: Object.fromEntries(MEMBERS.map(([name, kind, side]) => [name, write(kind, side)])),
});
