import { headerFooterParts, joinedParts, type HeaderOrFooter, type PageSide } from '../../model/looks/headersFooters';
import { choice, textValue } from '../arguments';
import { define, ref } from '../targets';
import type { SheetModel } from '../../model/types';

const read =
  (kind: HeaderOrFooter, side: PageSide) =>
  (sheet: SheetModel): string =>
    headerFooterParts(sheet, kind)[side];

const write =
  (kind: HeaderOrFooter, side: PageSide) =>
  (sheet: SheetModel, value: unknown): void => {
    sheet.workbook.guard();
    const parts = { ...headerFooterParts(sheet, kind), [side]: textValue(value) };
    sheet.raw.headerFooter = { ...sheet.raw.headerFooter, [kind]: joinedParts(parts) };
  };

/** One header and one footer for all pages; other pages of the first or of even number are not emulated. */
export const defineHeaderFooterGroup = define('HeaderFooterGroup', {
  scalars: { State: () => 'Default' },
  setters: { State: (_sheet, value) => void choice(value, 'Default') },
  links: { DefaultForAllPages: (sheet) => ref('HeaderFooter', sheet) },
});

const MEMBERS: readonly (readonly [string, HeaderOrFooter, PageSide])[] = [
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
