import type { FillModel, FontModel, LineModel, LooksModel, Part } from '../../model/drawings/drawingParts';
import type { HostRef, TypeTable } from '../../richapi/types';
import { choice } from '../arguments';
import { FONT_FIELDS } from './fontFields';
import { colorValue, fieldsOf, positiveValue, readAndSet } from '../partTable';
import { define, ref } from '../targets';

export const defineChartFont = define('ChartFont', readAndSet<FontModel>(FONT_FIELDS));

export const defineChartFill = define('ChartFill', {
  methods: {
    Clear: (part) => fill(part, null),
    SetSolidColor: (part, args) => fill(part, colorValue(args.raw(0))),
  },
});

function fill({ guard, bag }: Part<FillModel>, color: string | null): void {
  guard();
  bag.color = color;
}

const LINE_STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Grey25',
  'Grey50',
  'Grey75',
  'Automatic',
  'RoundDot',
] as const;

const line = fieldsOf<LineModel>();
const lineTable: TypeTable<Part<LineModel>> = {
  ...readAndSet<LineModel>({
    Color: line('color', colorValue),
    LineStyle: line('style', (value) => choice(value, ...LINE_STYLES)),
    Weight: line('weight', positiveValue),
  }),
  methods: {
    Clear: ({ guard, bag }) => {
      guard();
      bag.style = 'None';
    },
  },
};

export const defineChartLine = define('ChartLineFormat', lineTable);
export const defineChartBorder = define('ChartBorder', lineTable);

type LooksLink = (part: Part<LooksModel>) => HostRef;

const border: LooksLink = (part) => ref('ChartBorder', part.of(part.bag.line));
const fillLink: LooksLink = (part) => ref('ChartFill', part.of(part.bag.fill));
const fontLink: LooksLink = (part) => ref('ChartFont', part.of(part.bag.font));
const lineLink: LooksLink = (part) => ref('ChartLineFormat', part.of(part.bag.line));

const BOXED = { links: { Border: border, Fill: fillLink, Font: fontLink } };

export const defineAreaFormat = define('ChartAreaFormat', BOXED);
export const defineTitleFormat = define('ChartTitleFormat', BOXED);
export const defineLegendFormat = define('ChartLegendFormat', BOXED);
export const defineLabelFormat = define('ChartDataLabelFormat', BOXED);
export const defineAxisTitleFormat = define('ChartAxisTitleFormat', {
  links: { Border: border, Fill: fillLink, Font: fontLink },
});
export const definePlotAreaFormat = define('ChartPlotAreaFormat', { links: { Border: border, Fill: fillLink } });
export const defineAxisFormat = define('ChartAxisFormat', {
  links: { Fill: fillLink, Font: fontLink, Line: lineLink },
});
export const defineSeriesFormat = define('ChartSeriesFormat', { links: { Fill: fillLink, Line: lineLink } });

export const definePlotArea = define('ChartPlotArea', {
  links: { Format: (part) => ref('ChartPlotAreaFormat', part) },
});
