import { changeFormat, newDataBar } from '../../model/looks/conditionalFormats';
import { HostError, invalidArgument } from '../../richapi/errors';
import { choice, flagValue } from '../arguments';
import { colorValue } from '../partTable';
import { define, ref, type ConditionalTarget } from '../targets';
import type { BarEnd, DataBarModel } from '../../model/types';

const barOf = ({ format }: ConditionalTarget): DataBarModel => {
  if (format.type !== 'DataBar') throw new HostError('InvalidOperation', 'The format is no data bar.');
  return format.bar ?? newDataBar();
};

const setting =
  (to: (value: unknown) => Partial<DataBarModel>) =>
  (target: ConditionalTarget, value: unknown): void =>
    changeFormat(target.sheet, target.format, { bar: { ...barOf(target), ...to(value) } });

const END_TYPES = ['Automatic', 'LowestValue', 'HighestValue', 'Number', 'Percent', 'Formula', 'Percentile'] as const;

function endOf(value: unknown): BarEnd {
  if (typeof value !== 'object' || value === null) throw invalidArgument('a rule is an object');
  const { type, formula } = value as { readonly type?: unknown; readonly formula?: unknown };
  const kind = choice(type, ...END_TYPES);
  const needsFormula = !['Automatic', 'LowestValue', 'HighestValue'].includes(kind);
  if (needsFormula && typeof formula !== 'string') throw invalidArgument('the rule has no formula');
  return { type: kind, ...(typeof formula === 'string' ? { formula } : {}) };
}

export const defineDataBar = define('DataBarConditionalFormat', {
  scalars: {
    BarDirection: (target) => barOf(target).direction,
    LowerBoundRule: (target) => barOf(target).from,
    ShowDataBarOnly: (target) => barOf(target).barOnly,
    UpperBoundRule: (target) => barOf(target).to,
  },
  setters: {
    BarDirection: setting((value) => ({ direction: choice(value, 'Context', 'LeftToRight', 'RightToLeft') })),
    LowerBoundRule: setting((value) => ({ from: endOf(value) })),
    ShowDataBarOnly: setting((value) => ({ barOnly: flagValue(value) })),
    UpperBoundRule: setting((value) => ({ to: endOf(value) })),
  },
  links: {
    NegativeFormat: (target) => ref('ConditionalDataBarNegativeFormat', target),
    PositiveFormat: (target) => ref('ConditionalDataBarPositiveFormat', target),
  },
});

/** '' for no border. */
const borderValue = (value: unknown): string => (value === '' ? '' : colorValue(value));

export const definePositiveBar = define('ConditionalDataBarPositiveFormat', {
  scalars: {
    BorderColor: (target) => barOf(target).border,
    FillColor: (target) => barOf(target).color,
    GradientFill: (target) => barOf(target).gradient,
  },
  setters: {
    BorderColor: setting((value) => ({ border: borderValue(value) })),
    FillColor: setting((value) => ({ color: colorValue(value) })),
    GradientFill: setting((value) => ({ gradient: flagValue(value) })),
  },
});

export const defineNegativeBar = define('ConditionalDataBarNegativeFormat', {
  scalars: { MatchPositiveFillColor: (target) => barOf(target).negativeAlike },
  setters: { MatchPositiveFillColor: setting((value) => ({ negativeAlike: flagValue(value) })) },
});
