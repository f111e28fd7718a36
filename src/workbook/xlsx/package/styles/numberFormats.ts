import { attribute, child, childrenNamed, type XmlElement } from '../xml/xml';

/**
 * Formats that have a number and no code in a file (ECMA-376 part 1, 18.8.30), as far as they mean the same in every
 * language of Excel.
 */
const BUILT_IN: readonly (readonly [id: number, code: string])[] = [
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [49, '@'],
];
const CODES = new Map<number, string>([...BUILT_IN, [14, 'm/d/yyyy'], [22, 'm/d/yyyy h:mm']]);
const IDS = new Map(BUILT_IN.map(([id, code]) => [code, id]));

/** Number of a format that every workbook has; undefined where a workbook must define it. */
export function builtInFormat(code: string): number | undefined {
  return IDS.get(code);
}

/** Number format codes that a style sheet defines, by their ids. */
export function definedFormats(text: string, root: XmlElement): Map<number, string> {
  const codes = new Map<number, string>();
  for (const element of childrenNamed(child(root, 'numFmts'), 'numFmt'))
    codes.set(Number(attribute(text, element, 'numFmtId')), attribute(text, element, 'formatCode') ?? '');
  return codes;
}

/** Number format code of each cell format of a style sheet, in their order. */
export function cellFormatCodes(text: string, root: XmlElement): readonly string[] {
  const codes = definedFormats(text, root);
  return childrenNamed(child(root, 'cellXfs'), 'xf').map((element) => {
    const id = Number(attribute(text, element, 'numFmtId') ?? 0);
    return codes.get(id) ?? CODES.get(id) ?? 'General';
  });
}
