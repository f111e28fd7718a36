import { END_OF_DOCUMENT, START, XmlBytes } from './xmlBytes';
import { attributeValue } from './xmlText';

/**
 * Formats that a file names by number only (ECMA-376 part 1, 18.8.30). Those from 27 on stand for what the language of
 * the user's Excel takes for a day or a time; here as a Chinese one shows them.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分" AM/PM',
  35: 'h"时"mm"分"ss"秒" AM/PM',
  36: 'yyyy"年"m"月"',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h"时"mm"分" AM/PM',
  56: 'h"时"mm"分"ss"秒" AM/PM',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Number formats of the cell formats of a workbook, by their index. @param bytes the styles part in UTF-8 */
export function readNumberFormats(bytes: Uint8Array): readonly string[] {
  const xml = new XmlBytes(bytes);
  const own = new Map<number, string>();
  const ids: number[] = [];
  let list = '';
  for (let token = xml.next(); token !== END_OF_DOCUMENT; token = xml.next()) {
    if (token !== START) continue;
    const depth = xml.depth + Number(xml.isEmpty);
    if (depth === 2) list = xml.is('numFmts') ? 'numFmts' : xml.is('cellXfs') ? 'cellXfs' : '';
    else if (depth === 3 && list === 'numFmts') {
      // A backslash shows the character behind it as it is; those that matter here do so without one too.
      const code = attributeValue(xml, 'formatCode')?.replace(/\\(.)/g, '$1');
      if (code !== undefined) own.set(Number(attributeValue(xml, 'numFmtId')), code);
    } else if (depth === 3 && list === 'cellXfs') ids.push(Number(attributeValue(xml, 'numFmtId') ?? 0));
  }
  return ids.map((id) => own.get(id) ?? BUILT_IN[id] ?? 'General');
}
