import type { ConditionalFormattingRule, Fill, Font, Style } from '@cj-tech-master/excelts';
import type { Area } from '../../../workbook/port';
import { areaAddress } from '../../../workbook/address';
import { parseAddress } from './cell-range';
import type { SheetModel } from './sheet';

/** A conditional format with a formula of its own; other kinds of a loaded file are kept and only counted. */
export interface ConditionalFormatModel {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly type: string;
  formula: string;
  bold?: boolean;
  italic?: boolean;
  color?: string;
  fill?: string;
  stopIfTrue: boolean;
  /** The stored rule of a kind that is not emulated. */
  readonly kept?: ConditionalFormattingRule;
}

const TYPES: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  top10: 'TopBottom',
  aboveAverage: 'PresetCriteria',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  containsText: 'ContainsText',
  timePeriod: 'PresetCriteria',
  dataBar: 'DataBar',
};

const rgb = (color: string): { argb: string } => ({ argb: `FF${color.replace('#', '').toUpperCase()}` });
const hex = (color: { argb?: string } | undefined): string | undefined =>
  color?.argb === undefined ? undefined : `#${color.argb.slice(-6).toUpperCase()}`;

/** First in the list is first in rank. */
export function loadConditionalFormats(sheet: SheetModel): ConditionalFormatModel[] {
  const found: { readonly priority: number; readonly format: ConditionalFormatModel }[] = [];
  for (const { ref, rules } of sheet.raw.conditionalFormattings) {
    const areas = ref.split(/[ ,]/).flatMap((part) => parseAddress(part) ?? []);
    for (const rule of rules) found.push({ priority: rule.priority ?? 0, format: loadRule(sheet, areas, rule) });
  }
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

function loadRule(sheet: SheetModel, areas: readonly Area[], rule: ConditionalFormattingRule): ConditionalFormatModel {
  const base = { id: `{cf-${sheet.workbook.nextId()}}`, areas, type: TYPES[rule.type] ?? 'Custom', stopIfTrue: false };
  if (rule.type !== 'expression') return { ...base, formula: '', kept: rule };
  const font = rule.style?.font;
  const fill = rule.style?.fill;
  const fillColor = fill?.type === 'pattern' ? hex(fill.bgColor ?? fill.fgColor) : undefined;
  const fontColor = hex(font?.color);
  return {
    ...base,
    formula: `=${String(rule.formulae?.[0] ?? '')}`,
    ...(font?.bold === undefined ? {} : { bold: font.bold }),
    ...(font?.italic === undefined ? {} : { italic: font.italic }),
    ...(fontColor === undefined ? {} : { color: fontColor }),
    ...(fillColor === undefined ? {} : { fill: fillColor }),
  };
}

/** Writes the list back to the stored sheet. */
export function storeConditionalFormats(sheet: SheetModel): void {
  sheet.raw.conditionalFormattings = sheet.conditionalFormats.map((format, index) => ({
    ref: format.areas.map(areaAddress).join(' '),
    rules: [format.kept === undefined ? storedRule(format, index + 1) : { ...format.kept, priority: index + 1 }],
  }));
}

function storedRule(format: ConditionalFormatModel, priority: number): ConditionalFormattingRule {
  const font: Partial<Font> = {
    ...(format.bold === undefined ? {} : { bold: format.bold }),
    ...(format.italic === undefined ? {} : { italic: format.italic }),
    ...(format.color === undefined ? {} : { color: rgb(format.color) }),
  };
  const fill: Fill | null =
    format.fill === undefined ? null : { type: 'pattern', pattern: 'solid', bgColor: rgb(format.fill) };
  const style: Partial<Style> = {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(fill === null ? {} : { fill }),
  };
  const rule = { type: 'expression' as const, priority, formulae: [format.formula.replace(/^=/, '')], style };
  return format.stopIfTrue ? Object.assign(rule, { stopIfTrue: true }) : rule;
}
