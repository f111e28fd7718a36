import type { ConditionalFormattingRule, Fill, Font, Style } from '@cj-tech-master/excelts';
import type { Area } from '../../../../workbook/cells';
import { areaAddress } from '../../../../workbook/address';
import { parseAddress } from '../cells/cellRange';
import type { BarEnd, ConditionalFormatModel, DataBarModel, SheetModel } from '../types';

export const newDataBar = (): DataBarModel => ({
  from: { type: 'Automatic' },
  to: { type: 'Automatic' },
  color: '#638EC6',
  border: '',
  gradient: true,
  barOnly: false,
  direction: 'Context',
  negativeAlike: false,
});

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
  if (rule.type === 'dataBar') return { ...base, formula: '', kept: rule, bar: loadBar(rule) };
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

const ENDS: Readonly<Record<BarEnd['type'], string>> = {
  Automatic: 'autoMin',
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Formula: 'formula',
  Percentile: 'percentile',
};

type StoredBar = Extract<ConditionalFormattingRule, { type: 'dataBar' }>;
type StoredEnd = NonNullable<StoredBar['cfvo']>[number];

function loadEnd(stored: StoredEnd | undefined): BarEnd {
  const type = Object.entries(ENDS).find(([, name]) => name === stored?.type)?.[0] ?? 'Automatic';
  const value = stored?.value;
  return { type: type as BarEnd['type'], ...(value === undefined ? {} : { formula: String(value) }) };
}

function loadBar(rule: StoredBar): DataBarModel {
  return {
    ...newDataBar(),
    from: loadEnd(rule.cfvo?.[0]),
    to: loadEnd(rule.cfvo?.[1]),
    color: hex(rule.color) ?? '#638EC6',
    border: hex(rule.borderColor) ?? '',
    gradient: rule.gradient !== false,
    barOnly: rule.showValue === false,
  };
}

function storedEnd({ type, formula }: BarEnd, isLast: boolean): StoredEnd {
  const name = type === 'Automatic' && isLast ? 'autoMax' : ENDS[type];
  const number = Number(formula);
  const value = formula === undefined ? {} : { value: Number.isNaN(number) ? formula.replace(/^=/, '') : number };
  return { type: name, ...value } as StoredEnd;
}

function storedBar(bar: DataBarModel, priority: number): ConditionalFormattingRule {
  return {
    type: 'dataBar',
    priority,
    cfvo: [storedEnd(bar.from, false), storedEnd(bar.to, true)],
    color: rgb(bar.color),
    gradient: bar.gradient,
    showValue: !bar.barOnly,
    ...(bar.border === '' ? {} : { border: true, borderColor: rgb(bar.border) }),
  };
}

/** Changes a rule and stores it. */
export function changeFormat(
  sheet: SheetModel,
  format: ConditionalFormatModel,
  to: Partial<ConditionalFormatModel>,
): void {
  sheet.workbook.guard();
  Object.assign(format, to.bar === undefined ? to : { ...to, kept: undefined });
  storeConditionalFormats(sheet);
}

/** Writes the list back to the stored sheet. */
export function storeConditionalFormats(sheet: SheetModel): void {
  sheet.raw.conditionalFormattings = sheet.conditionalFormats.map((format, index) => ({
    ref: format.areas.map(areaAddress).join(' '),
    rules: [ruleOf(format, index + 1)],
  }));
}

function ruleOf(format: ConditionalFormatModel, priority: number): ConditionalFormattingRule {
  if (format.kept !== undefined) return { ...format.kept, priority };
  return format.bar === undefined ? storedRule(format, priority) : storedBar(format.bar, priority);
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
