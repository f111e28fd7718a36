import { UserError } from '../../../../domain/errors';
import { Edits } from '../xml/edits';
import {
  attribute,
  attributesOf,
  child,
  childrenNamed,
  escapeXml,
  openTag,
  outer,
  parseXml,
  type XmlElement,
} from '../xml/xml';
import { largest } from '../xml/largest';

/** Sequence of CT_Stylesheet, ECMA-376 part 1, 18.8.39. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const FIRST_CUSTOM_FORMAT = 164;

/** An element without the accidents of its spelling, to find an equal one: order of attributes, blanks, prefixes. */
function canonical(text: string, element: XmlElement): string {
  const attributes = [...attributesOf(openTag(text, element))]
    .filter(([name]) => !name.startsWith('xmlns'))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  const children = element.children.map((each) => canonical(text, each));
  return `<${element.name} ${attributes.join(' ')}>${children.join('')}</>`;
}

/** One collection of the original's styles: finds an equal entry or adds one at the end, so old indexes stay good. */
class Collection {
  private readonly known = new Map<string, number>();
  private readonly element: XmlElement | undefined;
  private readonly added: string[] = [];
  private count = 0;

  constructor(
    text: string,
    root: XmlElement,
    private readonly name: string,
  ) {
    this.element = child(root, name);
    for (const entry of this.element?.children ?? []) this.remember(canonical(text, entry));
  }

  private remember(key: string): number {
    const index = this.count;
    if (!this.known.has(key)) this.known.set(key, index);
    this.count += 1;
    return index;
  }

  /** Index of a fragment (without prefix). */
  index(fragment: string): number {
    const key = canonical(fragment, parseXml(fragment));
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.added.push(fragment);
    return this.remember(key);
  }

  write(edits: Edits, root: XmlElement): void {
    if (this.added.length === 0) return;
    if (this.element === undefined)
      edits.insertInOrder(
        root,
        ORDER,
        this.name,
        `<${this.name} count="${this.count}">${this.added.join('')}</${this.name}>`,
      );
    else {
      edits.append(this.element, this.added.join(''));
      edits.setAttributes(this.element, { count: this.count });
    }
  }
}

/** Number format codes that a style sheet defines, by their ids. */
export function formatCodes(text: string, root: XmlElement): Map<number, string> {
  const codes = new Map<number, string>();
  for (const element of childrenNamed(child(root, 'numFmts'), 'numFmt'))
    codes.set(Number(attribute(text, element, 'numFmtId')), attribute(text, element, 'formatCode') ?? '');
  return codes;
}

/** Index of a named style ("Normal") in cellStyleXfs by its name. */
function namedStyles(text: string, root: XmlElement): Map<string, number> {
  const named = new Map<string, number>();
  for (const element of childrenNamed(child(root, 'cellStyles'), 'cellStyle'))
    named.set(attribute(text, element, 'name') ?? '', Number(attribute(text, element, 'xfId') ?? 0));
  return named;
}

/**
 * Brings cell formats and differential formats of the written workbook into the original's style sheet. Formats of the
 * original keep their indexes; the written ones are found among them or added behind them.
 */
export class StyleMerger {
  private readonly root: XmlElement;
  private readonly writtenRoot: XmlElement;
  private readonly writtenXfs: readonly XmlElement[];
  private readonly writtenDxfs: readonly XmlElement[];
  private readonly collections = new Map<string, Collection>();
  private readonly formats: Map<number, string>;
  private readonly writtenFormats: Map<number, string>;
  private readonly newFormats: string[] = [];
  private readonly cellFormats = new Map<number, number>();

  constructor(
    private readonly original: string,
    private readonly written: string,
  ) {
    this.root = parseXml(original);
    if (this.root.name !== 'styleSheet')
      throw new UserError('file-unreadable', {}, `xml: ${this.root.name} for styles`);
    this.writtenRoot = parseXml(written);
    this.writtenXfs = childrenNamed(child(this.writtenRoot, 'cellXfs'), 'xf');
    this.writtenDxfs = childrenNamed(child(this.writtenRoot, 'dxfs'), 'dxf');
    this.formats = formatCodes(original, this.root);
    this.writtenFormats = formatCodes(written, this.writtenRoot);
  }

  private collection(name: string): Collection {
    const known = this.collections.get(name) ?? new Collection(this.original, this.root, name);
    this.collections.set(name, known);
    return known;
  }

  /** Id in the original of a number format of the written workbook. */
  private numberFormat(id: number): number {
    const code = this.writtenFormats.get(id);
    if (code === undefined) return id;
    for (const [known, text] of this.formats) if (text === code) return known;
    const free = Math.max(FIRST_CUSTOM_FORMAT - 1, largest(this.formats.keys())) + 1;
    this.formats.set(free, code);
    this.newFormats.push(`<numFmt numFmtId="${free}" formatCode="${escapeXml(code)}"/>`);
    return free;
  }

  private part(collection: string, entry: string, index: number): number {
    const element = childrenNamed(child(this.writtenRoot, collection), entry)[index];
    return element === undefined ? 0 : this.collection(collection).index(outer(this.written, element));
  }

  private namedStyle(index: number): number {
    const ours = [...namedStyles(this.written, this.writtenRoot)].find(([, xf]) => xf === index)?.[0] ?? 'Normal';
    return namedStyles(this.original, this.root).get(ours) ?? 0;
  }

  /** Index in the original's cellXfs of a cell format of the written workbook. */
  cellFormat(index: number): number {
    const known = this.cellFormats.get(index);
    if (known !== undefined) return known;
    const element = this.writtenXfs[index];
    const mapped = element === undefined ? 0 : this.mapCellFormat(element);
    this.cellFormats.set(index, mapped);
    return mapped;
  }

  private mapCellFormat(element: XmlElement): number {
    const attributes = attributesOf(openTag(this.written, element));
    const number = (name: string): number => Number(attributes.get(name) ?? 0);
    attributes.set('numFmtId', String(this.numberFormat(number('numFmtId'))));
    attributes.set('fontId', String(this.part('fonts', 'font', number('fontId'))));
    attributes.set('fillId', String(this.part('fills', 'fill', number('fillId'))));
    attributes.set('borderId', String(this.part('borders', 'border', number('borderId'))));
    attributes.set('xfId', String(this.namedStyle(number('xfId'))));
    const tag = [...attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
    const content = this.written.slice(element.openEnd, element.closeStart);
    return this.collection('cellXfs').index(`<xf${tag}>${content}</xf>`);
  }

  /** Index in the original's dxfs of a differential format of the written workbook. */
  differential(index: number): number {
    const element = this.writtenDxfs[index];
    return this.newDifferential(element === undefined ? '<dxf/>' : outer(this.written, element));
  }

  /** Index of a differential format given as XML. */
  newDifferential(fragment: string): number {
    return this.collection('dxfs').index(fragment);
  }

  /** The original's style sheet with what was asked for; null when nothing was added. */
  apply(): string | null {
    const edits = new Edits(this.original);
    if (this.newFormats.length > 0) {
      const element = child(this.root, 'numFmts');
      const added = this.newFormats.join('');
      if (element === undefined)
        edits.insertInOrder(
          this.root,
          ORDER,
          'numFmts',
          `<numFmts count="${this.newFormats.length}">${added}</numFmts>`,
        );
      else {
        edits.append(element, added);
        edits.setAttributes(element, { count: element.children.length + this.newFormats.length });
      }
    }
    for (const collection of this.collections.values()) collection.write(edits, this.root);
    return edits.isEmpty ? null : edits.apply();
  }
}

/** A style sheet for a workbook that has none: the defaults that every index 0 means. */
export const EMPTY_STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
