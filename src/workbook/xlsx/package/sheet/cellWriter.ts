import { cellAddress } from '../../../address';
import type { CellValue } from '../../../cells';
import type { CellLook } from '../styles/looks';
import { decodeText, encodeText, plainText } from '../styles/strings';
import { escapeXml, unescapeXml } from '../xml/xml';
import { cellAttributes, contentOf, partOfCell, type CellSlice } from './cells';
import type { PlannedCell } from './plannedCells';

/** The parts of a workbook that its sheets share: formats and texts by their numbers. */
export interface SharedParts {
  cellFormat(base: number, look: CellLook): number;
  newDifferential(fragment: string): number;
  /** Number of a text in the shared strings. */
  string(text: string): number;
  stringAt(index: number): string;
}

/** A value that a formula results in, as the type and content of its cell. */
export interface CellResult {
  readonly type: 'n' | 'b' | 'e' | 'str';
  readonly value: string;
}

/** A calculated value; null where there is none that a cell can show. */
export function resultOf(value: CellValue): CellResult | null {
  if (typeof value === 'number') return Number.isFinite(value) ? { type: 'n', value: String(value) } : null;
  if (typeof value === 'boolean') return { type: 'b', value: value ? '1' : '0' };
  if (/^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/.test(value)) return { type: 'e', value };
  return { type: 'str', value };
}

/** What a planned cell does to one of the file: its text, and whether it holds another value or formula now. */
export interface CellChange {
  readonly xml: string;
  readonly isOther: boolean;
}

/** Writes cells of one sheet. */
export class CellWriter {
  constructor(
    private readonly text: string,
    private readonly prefix: string,
    private readonly shared: SharedParts,
  ) {}

  /** A cell of the file with its change, or null when it stays as it is. */
  change(cell: CellSlice, { content, look }: PlannedCell): CellChange | null {
    const attributes = cellAttributes(this.text, cell);
    const before = attributes.get('s');
    const format = look === null ? before : String(this.shared.cellFormat(Number(before ?? 0), look));
    if (content !== undefined && !this.holds(cell, attributes.get('t'), content))
      return { xml: this.build(cell.row, cell.column, format, content), isOther: true };
    if (format === before || format === undefined || (before === undefined && format === '0')) return null;
    const tag = this.text.slice(cell.start, cell.openEnd).replace(/\ss\s*=\s*(["'])\d*\1/, '');
    const xml = `${tag.replace(/\s*(\/?>)$/, ` s="${format}"$1`)}${this.text.slice(cell.openEnd, cell.end)}`;
    return { xml, isOther: false };
  }

  /** A cell that the file does not have; null when there is nothing to be said of it. */
  create(row: number, column: number, { content, look }: PlannedCell, inherited: number): CellChange | null {
    const index = look === null ? inherited : this.shared.cellFormat(inherited, look);
    if (content === undefined && look === null) return null;
    const format = index === 0 ? undefined : String(index);
    if (content === undefined || content === '') {
      if (format === undefined || look === null) return null;
      return { xml: this.build(row, column, format, ''), isOther: false };
    }
    return { xml: this.build(row, column, format, content), isOther: true };
  }

  private build(
    row: number,
    column: number,
    format: string | undefined,
    content: Exclude<PlannedCell['content'], undefined>,
  ): string {
    const p = this.prefix;
    const head = `<${p}c r="${cellAddress(row, column)}"${format === undefined ? '' : ` s="${format}"`}`;
    if (content === '') return `${head}/>`;
    if (typeof content === 'object') {
      const shown = linkText(content.formula);
      const formula = `<${p}f>${escapeXml(content.formula.replace(/^=/, ''))}</${p}f>`;
      return shown === null
        ? `${head}>${formula}</${p}c>`
        : `${head} t="str">${formula}<${p}v>${escapeXml(encodeText(shown))}</${p}v></${p}c>`;
    }
    if (typeof content === 'string') return `${head} t="s"><${p}v>${this.shared.string(content)}</${p}v></${p}c>`;
    if (typeof content === 'boolean') return `${head} t="b"><${p}v>${content ? 1 : 0}</${p}v></${p}c>`;
    return `${head}><${p}v>${content}</${p}v></${p}c>`;
  }

  /** Whether a cell of the file holds a content already: the same formula, or the same constant. */
  private holds(cell: CellSlice, type = 'n', content: Exclude<PlannedCell['content'], undefined>): boolean {
    const formula = partOfCell(this.text, this.prefix, cell, 'f');
    if (formula !== null) {
      if (typeof content !== 'object' || /\s(t|ref)\s*=/.test(this.text.slice(formula.start, formula.openEnd)))
        return false;
      return unescapeXml(this.text.slice(formula.openEnd, formula.closeStart)) === content.formula.replace(/^=/, '');
    }
    const value = contentOf(this.text, this.prefix, cell, 'v');
    if (typeof content === 'object') return false;
    if (type === 'inlineStr') return plainText(contentOf(this.text, this.prefix, cell, 'is') ?? '') === content;
    if (value === null || value === '') return content === '';
    switch (type) {
      case 's':
        return this.shared.stringAt(Number(value)) === content;
      case 'str':
        return decodeText(unescapeXml(value)) === content;
      case 'b':
        return typeof content === 'boolean' && /^(1|true)$/.test(value.trim()) === content;
      case 'n':
        return typeof content === 'number' && Number(value) === content;
      default:
        return false;
    }
  }
}

/** What a link with a text of its own shows: it needs no calculation, and a file without values is read more slowly. */
function linkText(formula: string): string | null {
  const [, text] = /^=HYPERLINK\("(?:[^"]|"")*","((?:[^"]|"")*)"\)$/.exec(formula) ?? [];
  return text === undefined ? null : text.replaceAll('""', '"');
}

/** A formula cell with the value it shows now, or without one; null when that is what it shows already. */
export function withResult(text: string, prefix: string, cell: CellSlice, result: CellResult | null): string | null {
  const type = cellAttributes(text, cell).get('t') ?? 'n';
  const before = contentOf(text, prefix, cell, 'v');
  if (result === null ? before === null : before !== null && isSameResult({ type, value: before }, result)) return null;
  const value = partOfCell(text, prefix, cell, 'v');
  const head = text.slice(cell.start, cell.openEnd).replace(/\st\s*=\s*(["'])\w*\1/, '');
  const tag = result === null || result.type === 'n' ? head : head.replace(/\s*(\/?>)$/, ` t="${result.type}"$1`);
  const xml = result === null ? '' : `<${prefix}v>${escapeXml(result.value)}</${prefix}v>`;
  const start = value?.start ?? cell.closeStart;
  return `${tag}${text.slice(cell.openEnd, start)}${xml}${text.slice(value?.end ?? cell.closeStart, cell.end)}`;
}

const TOLERANCE = 1e-9;

function isSameResult(before: { type: string; value: string }, after: CellResult): boolean {
  if (before.type !== after.type) return false;
  const plain = unescapeXml(before.value);
  if (plain === after.value) return true;
  const [a, b] = [Number(plain), Number(after.value)];
  return after.type === 'n' && plain.trim() !== '' && Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}
