import { TypeRegistry } from '../richapi/types';
import * as axes from './charts/chartAxes';
import * as chartLooks from './charts/chartLooks';
import * as series from './charts/chartSeries';
import * as charts from './charts/charts';
import * as conditional from './rules/conditionalFormats';
import * as dataBars from './rules/dataBars';
import * as format from './format';
import * as footers from './page/headersFooters';
import * as named from './namesAndSettings';
import * as page from './page/page';
import { definePivots } from './pivots';
import { defineRange } from './range';
import * as areas from './rangeAreas';
import * as pageBreaks from './page/pageBreaks';
import * as shapeLooks from './charts/shapeLooks';
import * as shapes from './charts/shapes';
import * as tableLines from './tableLines';
import * as tables from './tables';
import type { Define } from './targets';
import { defineValidation } from './rules/validation';
import * as workbook from './workbook';
import * as worksheet from './worksheet';

/** Every Excel class the host knows. */
export function excelRegistry(): TypeRegistry {
  const registry = new TypeRegistry();
  const all: readonly Define[] = [
    ...Object.values(workbook),
    ...Object.values(worksheet),
    ...Object.values(page),
    defineRange,
    ...Object.values(areas),
    ...Object.values(format),
    ...Object.values(tables),
    ...Object.values(tableLines),
    ...Object.values(conditional),
    defineValidation,
    ...Object.values(named),
    definePivots,
    ...Object.values(dataBars),
    ...Object.values(pageBreaks),
    ...Object.values(footers),
    ...Object.values(charts),
    ...Object.values(axes),
    ...Object.values(series),
    ...Object.values(chartLooks),
    ...Object.values(shapes),
    ...Object.values(shapeLooks),
  ];
  for (const add of all) add(registry);
  return registry;
}
