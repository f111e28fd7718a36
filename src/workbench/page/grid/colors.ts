import type { Color } from '@cj-tech-master/excelts';

/** The colours of the Office theme by their number in a file: light and dark first, then text, then accents, then links. */
const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

/** A stored colour as "#RRGGBB"; null for an automatic one. */
export function rgbOf(color: (Partial<Color> & { readonly tint?: number }) | undefined): string | null {
  if (color?.argb !== undefined) return `#${color.argb.slice(-6)}`;
  const base = OFFICE_THEME[color?.theme ?? -1];
  return base === undefined ? null : `#${tintColor(base, color?.tint ?? 0)}`;
}

/** Lighter for a tint above 0, darker below (ECMA-376 part 1, 18.8.3), channel by channel. */
function tintColor(hex: string, tint: number): string {
  return [0, 2, 4]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
    .map((channel) => (tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint))
    .map((channel) => Math.round(channel).toString(16).padStart(2, '0'))
    .join('');
}
