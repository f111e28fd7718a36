import { UserError } from '../../../../domain/errors';
import { Edits } from '../xml/edits';
import { child, escapeXml, parseXml, type XmlElement } from '../xml/xml';
import { largest } from '../xml/largest';
import { plainEntry, StyleCollection, STYLES_ORDER } from './collection';
import {
  alignWith,
  borderWith,
  cellFormatOf,
  cellFormatXml,
  changesFont,
  edgesOf,
  fillOf,
  fontWith,
  type CellLook,
} from './looks';
import { builtInFormat, definedFormats } from './numberFormats';

const FIRST_CUSTOM_FORMAT = 164;
const NO_FORMAT = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

/** A style sheet for a workbook that has none: the defaults that every index 0 means. */
export const EMPTY_STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/**
 * The style sheet of a workbook, to which looks are added. A cell format of ours is made from the one that the cell has,
 * so that what a plan does not speak of (font, protection, borders) stays. Old formats keep their indexes.
 */
export class StyleSheet {
  private readonly root: XmlElement;
  private readonly collections = new Map<string, StyleCollection>();
  private readonly formats: Map<number, string>;
  private readonly newFormats: string[] = [];
  private readonly made = new Map<CellLook, Map<number, number>>();

  /** @throws UserError file-unreadable */
  constructor(private readonly text: string) {
    this.root = parseXml(text);
    if (this.root.name !== 'styleSheet')
      throw new UserError('file-unreadable', {}, `xml: ${this.root.name} for styles`);
    this.formats = definedFormats(text, this.root);
  }

  private collection(name: string): StyleCollection {
    const known = this.collections.get(name) ?? new StyleCollection(this.text, this.root, name);
    this.collections.set(name, known);
    return known;
  }

  private numberFormat(code: string): number {
    const builtIn = builtInFormat(code);
    if (builtIn !== undefined) return builtIn;
    for (const [known, text] of this.formats) if (text === code) return known;
    const free = Math.max(FIRST_CUSTOM_FORMAT - 1, largest(this.formats.keys())) + 1;
    this.formats.set(free, code);
    this.newFormats.push(`<numFmt numFmtId="${free}" formatCode="${escapeXml(code)}"/>`);
    return free;
  }

  /**
   * Index of the cell format that a look makes of another.
   * @param base index of the format that the cell has
   * @param look the same object for the same look: what was made from it is remembered
   */
  cellFormat(base: number, look: CellLook): number {
    const known = this.made.get(look) ?? new Map<number, number>();
    this.made.set(look, known);
    let index = known.get(base);
    if (index === undefined) known.set(base, (index = this.makeFormat(base, look)));
    return index;
  }

  private makeFormat(base: number, look: CellLook): number {
    const formats = this.collection('cellXfs');
    const format = cellFormatOf(plainEntry(formats.at(base) ?? formats.at(0), NO_FORMAT));
    const { attributes } = format;
    const part = (name: string, id: string, change: (fragment: string) => string, fallback: string): void => {
      const entries = this.collection(name);
      attributes.set(
        id,
        String(entries.index(change(plainEntry(entries.at(Number(attributes.get(id) ?? 0)), fallback)))),
      );
      attributes.set(`apply${id.charAt(0).toUpperCase()}${id.slice(1, -2)}`, '1');
    };
    if (look.numberFormat !== undefined) {
      attributes.set('numFmtId', String(this.numberFormat(look.numberFormat)));
      attributes.set('applyNumberFormat', '1');
    }
    if (changesFont(look)) part('fonts', 'fontId', (font) => fontWith(font, look), '<font/>');
    const { fill } = look;
    if (fill !== undefined) part('fills', 'fillId', () => fillOf(fill), '<fill/>');
    const edges = edgesOf(look);
    if (Object.keys(edges ?? {}).length > 0)
      part('borders', 'borderId', (border) => borderWith(border, edges), '<border/>');
    if ([look.horizontal, look.vertical, look.indent, look.wrap].some((each) => each !== undefined))
      alignWith(format, look);
    return formats.index(cellFormatXml(format));
  }

  /** Index of a differential format given as XML. */
  newDifferential(fragment: string): number {
    return this.collection('dxfs').index(fragment);
  }

  /** The style sheet with what was asked for; null when nothing was added. */
  apply(): string | null {
    const edits = new Edits(this.text);
    if (this.newFormats.length > 0) {
      const element = child(this.root, 'numFmts');
      const count = (element?.children.length ?? 0) + this.newFormats.length;
      const added = this.newFormats.join('');
      if (element === undefined)
        edits.insertInOrder(this.root, STYLES_ORDER, 'numFmts', `<numFmts count="${count}">${added}</numFmts>`);
      else {
        edits.append(element, added);
        edits.setAttributes(element, { count });
      }
    }
    for (const collection of this.collections.values()) collection.write(edits, this.root);
    return edits.isEmpty ? null : edits.apply();
  }
}
