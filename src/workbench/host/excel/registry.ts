import { TypeRegistry } from '../richapi/types';
import * as axes from './chart-axes';
import * as chartLooks from './chart-looks';
import * as series from './chart-series';
import * as charts from './charts';
import * as conditional from './conditional-formats';
import * as dataBars from './data-bars';
import * as format from './format';
import * as footers from './headers-footers';
import * as named from './names-and-settings';
import * as page from './page';
import { definePivots } from './pivots';
import { defineRange } from './range';
import * as areas from './range-areas';
import * as pageBreaks from './page-breaks';
import * as shapeLooks from './shape-looks';
import * as shapes from './shapes';
import * as tableLines from './table-lines';
import * as tables from './tables';
import type { Define } from './targets';
import { defineValidation } from './validation';
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
