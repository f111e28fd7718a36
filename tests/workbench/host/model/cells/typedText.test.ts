import { parseTyped } from '../../../../../src/workbench/host/model/cells/typedText';

const parseHere = (text: string): unknown => parseTyped(text, false, 2026);
const number = (value: number, format?: string): unknown =>
  format === undefined ? { kind: 'number', number: value } : { kind: 'number', number: value, format };
const text = (value: string): unknown => ({ kind: 'text', text: value });

describe('texts typed into a cell without text format, US English', () => {
  it.each([
    ['12', number(12)],
    [' 12 ', number(12)],
    ['00123', number(123)],
    ['-7', number(-7)],
    ['+7', number(7)],
    ['.5', number(0.5)],
    ['1e5', number(1e5, '0.00E+00')],
    ['1,234', number(1234, '#,##0')],
    ['1,234.5', number(1234.5, '#,##0.00')],
    ['(12)', number(-12)],
    ['$1,234', number(1234, '$#,##0_);[Red]($#,##0)')],
    ['-$5.25', number(-5.25, '$#,##0.00_);[Red]($#,##0.00)')],
    ['12%', number(0.12, '0%')],
    ['12.5%', number(0.125, '0.00%')],
    ['1 1/2', number(1.5, '# ?/?')],
    ['1:30', number(0.0625, 'h:mm')],
    ['1:30 PM', number(0.5625, 'h:mm AM/PM')],
  ])('%s is a number', (input, expected) => expect(parseHere(input)).toEqual(expected));

  it.each([
    ['3/4/2026', 46085, 'm/d/yyyy'],
    ['3-4-26', 46085, 'm/d/yyyy'],
    ['2026-03-04', 46085, 'm/d/yyyy'],
    ['3/4', 46085, 'd-mmm'],
    ['Mar 2026', 46082, 'mmm-yy'],
    ['Mar-26', 46107, 'd-mmm'],
    ['4 March 2026', 46085, 'd-mmm-yy'],
    ['March 4, 2026', 46085, 'd-mmm-yy'],
    ['1/1/1900', 1, 'm/d/yyyy'],
    ['2/28/1900', 59, 'm/d/yyyy'],
    ['3/1/1900', 61, 'm/d/yyyy'],
    ['1/1/30', 10959, 'm/d/yyyy'],
  ])('%s is a date', (input, serial, format) => expect(parseHere(input)).toEqual(number(serial, format)));

  it.each([
    ['TRUE', { kind: 'boolean', boolean: true }],
    ['false', { kind: 'boolean', boolean: false }],
    ['#N/A', { kind: 'error', error: '#N/A' }],
    ['=A1', { kind: 'formula', formula: '=A1' }],
    ['+A1', { kind: 'formula', formula: '=+A1' }],
    ['-x', { kind: 'formula', formula: '=-x' }],
    ['@you', { kind: 'refused' }],
    ['', { kind: 'empty' }],
    ["'00123", { kind: 'text', text: '00123', quoted: true }],
  ])('%s is something else', (input, expected) => expect(parseHere(input)).toEqual(expected));

  it.each(['13/40/2026', '2/29/2027', '1.2.3', '1,23', 'May be', 'Marc 5', '12 x', '(1', '=', '1899-12-31'])(
    '%s stays text',
    (input) => expect(parseHere(input)).toEqual(text(input)),
  );
});
