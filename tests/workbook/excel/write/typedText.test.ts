import * as fc from 'fast-check';
import { parseTyped } from '../../../../src/workbench/host/model/cells/typedText';
import { asTyped } from '../../../../src/workbook/excel/write/typedText';

/** What arrives in a cell with no text format, by the emulated Excel. */
function arrives(input: string): unknown {
  const typed = parseTyped(input, false, 2026);
  return typed.kind === 'text' ? typed.text : typed;
}

const looksTyped = fc.oneof(
  fc.string(),
  fc.double().map(String),
  fc.constantFrom(
    '=1',
    '+1',
    '-a',
    '@a',
    '00123',
    '3/4',
    'Mar 5',
    'mar-26',
    'TRUE',
    '#N/A',
    '1e5',
    "'x",
    '12:30',
    '(5)',
    '$1',
    '5%',
  ),
  fc.tuple(fc.constantFrom('jan', 'Feb', 'MARCH', 'april'), fc.nat(3000)).map(([month, n]) => `${month} ${n}`),
);

describe('handing a text to Excel', () => {
  it('makes exactly this text arrive, whatever it looks like', () => {
    fc.assert(
      fc.property(
        looksTyped.filter((text) => text !== ''),
        (text) => arrives(asTyped(text, false)) === text,
      ),
    );
  });

  it('leaves plain words as they are', () => {
    for (const word of ['Customer', 'Key account', '客户', 'Señor', 'A']) expect(asTyped(word, false)).toBe(word);
  });

  it('needs no apostrophe in a text cell, but for a text that starts with one', () => {
    expect(asTyped('00123', true)).toBe('00123');
    expect(asTyped('=1', true)).toBe('=1');
    expect(asTyped("'t", true)).toBe("''t");
  });
});
