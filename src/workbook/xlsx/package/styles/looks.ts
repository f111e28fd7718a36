import type { CellStyle } from '../../../plan';
import { Edits } from '../xml/edits';
import { attributesOf, child, escapeXml, inner, openTag, outer, parseXml } from '../xml/xml';

export type LookSide = 'left' | 'right' | 'top' | 'bottom';

export interface LookEdge {
  /** As the file names it: thin, medium, dashed ... */
  readonly style: string;
  /** '#RRGGBB' */
  readonly color: string;
}

/** What is given to a cell beside its content: what plans say, and what else the workbench can set. */
export interface CellLook extends Omit<CellStyle, 'horizontal' | 'vertical'> {
  /** In Excel's English notation. */
  readonly numberFormat?: string;
  readonly horizontal?: CellStyle['horizontal'] | 'general';
  readonly vertical?: CellStyle['vertical'] | 'bottom';
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly underline?: boolean;
  readonly fontName?: string;
  /** null takes a line away. */
  readonly edges?: Readonly<Partial<Record<LookSide, LookEdge | null>>>;
}

/** Sequences of CT_Font as Excel writes it, and of CT_Border. */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
];
const BORDER_ORDER = ['start', 'left', 'end', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal'];

const rgb = (color: string): string => `FF${color.replace('#', '').toUpperCase()}`;

/** A fragment with one of its children replaced, or put in at its place. */
function withChild(fragment: string, order: readonly string[], name: string, xml: string): string {
  const root = parseXml(fragment);
  const edits = new Edits(fragment);
  const present = child(root, name);
  if (present !== undefined) edits.replace(present.start, present.end, xml);
  else if (xml !== '') edits.insertInOrder(root, order, name, xml);
  return edits.apply();
}

/** Whether a look says anything of the font. */
export function changesFont(look: CellLook): boolean {
  const { bold, italic, strike, underline, size, color, fontName } = look;
  return [bold, italic, strike, underline, size, color, fontName].some((each) => each !== undefined);
}

/** A <font> with what a look says of it. */
export function fontWith(font: string, look: CellLook): string {
  const { size, color, fontName } = look;
  let xml = font;
  for (const [name, isOn] of [
    ['b', look.bold],
    ['i', look.italic],
    ['strike', look.strike],
    ['u', look.underline],
  ] as const)
    if (isOn !== undefined) xml = withChild(xml, FONT_ORDER, name, isOn ? `<${name}/>` : '');
  if (fontName !== undefined) xml = withChild(xml, FONT_ORDER, 'name', `<name val="${escapeXml(fontName)}"/>`);
  if (size !== undefined) xml = withChild(xml, FONT_ORDER, 'sz', `<sz val="${size}"/>`);
  if (color !== undefined) xml = withChild(xml, FONT_ORDER, 'color', `<color rgb="${rgb(color)}"/>`);
  return xml;
}

/** '' is no fill. */
export function fillOf(color: string): string {
  if (color === '') return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="${rgb(color)}"/></patternFill></fill>`;
}

/** The lines that a look draws around a cell. */
export function edgesOf({ lineBelow, edges = {} }: CellLook): CellLook['edges'] {
  return lineBelow === undefined ? edges : { ...edges, bottom: { style: 'thin', color: lineBelow } };
}

/** A <border> with other lines. */
export function borderWith(border: string, edges: CellLook['edges'] = {}): string {
  let xml = border;
  for (const side of ['left', 'right', 'top', 'bottom'] as const) {
    const edge = edges[side];
    if (edge === undefined) continue;
    const line =
      edge === null ? `<${side}/>` : `<${side} style="${edge.style}"><color rgb="${rgb(edge.color)}"/></${side}>`;
    xml = withChild(xml, BORDER_ORDER, side, line);
  }
  return xml;
}

/** A cell format: attributes and content of an <xf>. */
export interface CellFormat {
  readonly attributes: Map<string, string>;
  content: string;
}

export function cellFormatOf(xf: string): CellFormat {
  const root = parseXml(xf);
  return { attributes: attributesOf(openTag(xf, root)), content: inner(xf, root) };
}

export function cellFormatXml({ attributes, content }: CellFormat): string {
  const tag = [...attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
  return content === '' ? `<xf${tag}/>` : `<xf${tag}>${content}</xf>`;
}

/** Lays the alignment of a look over that of a cell format; what the look does not say stays. */
export function alignWith(format: CellFormat, { horizontal, vertical, indent, wrap }: CellLook): void {
  const shell = `<xf>${format.content}</xf>`;
  const present = child(parseXml(shell), 'alignment');
  const values = present === undefined ? new Map<string, string>() : attributesOf(openTag(shell, present));
  if (horizontal !== undefined) values.set('horizontal', horizontal);
  if (vertical !== undefined) values.set('vertical', vertical);
  if (indent !== undefined) values.set('indent', String(indent));
  if (wrap !== undefined) values.set('wrapText', wrap ? '1' : '0');
  const xml = `<alignment${[...values].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('')}/>`;
  const rest = present === undefined ? format.content : format.content.replace(outer(shell, present), '');
  format.content = xml + rest;
  format.attributes.set('applyAlignment', '1');
}
