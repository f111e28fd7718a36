import { decodeText } from '../../../src/workbook/csv/decode';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)));

describe('encodings nobody names', () => {
  test('one accented word among plain ones is western, although its two letters are a Chinese character too', () => {
    const made = bytes('Cliente;Importe\nCompa', [0xf1, 0xed], 'a Uno;5,00\nBeta SA;6,00\n');
    expect(decodeText(made)).toMatchObject({ encoding: 'windows-1252', doubt: null });
    expect(decodeText(made).text).toContain('Compañía Uno');
  });

  test('Japanese is no rare Chinese', () => {
    const made = bytes([0x93, 0xbe, 0x88, 0xd3, 0x90, 0xe6, 0x96, 0xbc], ',', [0x8b, 0xe0, 0x8a, 0x7a], '\nA,5\n');
    expect(decodeText(made)).toMatchObject({ encoding: 'shift_jis' });
    expect(decodeText(made).text).toBe('得意先名,金額\nA,5\n');
  });

  test('Chinese stays Chinese beside Latin letters', () => {
    const made = bytes('name,amount\nA', [0xb9, 0xab, 0xcb, 0xbe], ',5\n');
    expect(decodeText(made)).toMatchObject({ encoding: 'gb18030', doubt: null });
  });

  test('bytes that fit two encodings are said with their words in both', () => {
    const made = bytes('name,amount\n', [0xb5, 0xd8, 0xb9, 0xab], ',5\n');
    const { text, doubt } = decodeText(made);
    expect(doubt).not.toBeNull();
    expect(doubt?.words).toHaveLength(1);
    expect(text).toContain(doubt?.words[0] ?? '?');
    expect(doubt?.otherWords).not.toEqual(doubt?.words);
  });
});
