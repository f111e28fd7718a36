import { TypeRegistry } from '../richapi/types';
import * as conditional from './conditional-formats';
import * as format from './format';
import * as named from './names-and-settings';
import * as page from './page';
import { definePivots } from './pivots';
import { defineRange } from './range';
import * as areas from './range-areas';
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
    ...Object.values(conditional),
    defineValidation,
    ...Object.values(named),
    definePivots,
  ];
  for (const add of all) add(registry);
  return registry;
}
