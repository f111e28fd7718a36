import { areaAddress } from '../../../src/workbook/address';
import { seriesName } from '../../../src/workbench/host/model/drawings/charts';
import { validationAreas } from '../../../src/workbench/host/model/looks/validation';
import { valuesOf } from '../support';
import type { ChartModel, WorkbookModel } from '../../../src/workbench/host/model/types';

/** Everything of a workbook that a person can see or use, as plain data; sheets without content are none. */
export interface WorkbookState {
  readonly cells: Readonly<Record<string, unknown[][]>>;
  readonly tables: unknown;
  readonly names: unknown;
  readonly rules: unknown;
  readonly drawn: unknown;
}

const chartState = ({ name, title, series }: ChartModel): string =>
  [name, title.text, ...series.map((each) => `${seriesName(each)} ${areaAddress(each.values?.area ?? NONE)}`)].join(
    ' | ',
  );

const NONE = { row: 0, column: 0, rows: 1, columns: 1 };

/** @param without sheets that are left out: the messages of a command, say. */
export function stateOf(model: WorkbookModel, without: readonly string[] = []): WorkbookState {
  const sheets = model.sheets.filter(({ name }) => !without.includes(name));
  const cells = sheets.map(({ name }) => [name, valuesOf(model, name)] as const);
  const filled = new Set(cells.filter(([, values]) => values.length > 0).map(([name]) => name));
  return {
    cells: Object.fromEntries(cells.filter(([name]) => filled.has(name))),
    tables: sheets.flatMap(({ tables, name }) =>
      tables.map((table) => `${table.name} ${name} ${areaAddress(table.area)}`),
    ),
    names: model.names.all().map(({ name, formula }) => `${name} ${formula}`),
    rules: sheets
      .filter(({ name }) => filled.has(name))
      .map((sheet) => [
        sheet.name,
        sheet.conditionalFormats.map(
          ({ areas, formula, type }) => `${type} ${areas.map(areaAddress).join()} ${formula}`,
        ),
        validationAreas(sheet)
          .map(({ key, rule }) => `${key} ${JSON.stringify(rule)}`)
          .sort(),
      ]),
    drawn: sheets
      .filter(({ name }) => filled.has(name))
      .map(({ name, charts, shapes }) => [name, charts.map(chartState), shapes.map((shape) => shape.name)]),
  };
}

/** Whether a text stands in any cell of the workbook. */
export function standsSomewhere(model: WorkbookModel, text: string): boolean {
  return model.sheets.some(({ name }) => valuesOf(model, name).some((row) => row.includes(text)));
}
