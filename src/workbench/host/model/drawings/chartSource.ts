import { ValueType } from '@cj-tech-master/excelts';
import type { Area } from '../../../../workbook/cells';
import { newSeries } from './charts';
import { RangeTarget } from '../cells/rangeTarget';
import type { ChartModel, SeriesModel } from '../types';

const isPoints = (type: string): boolean => type.startsWith('XY') || type.startsWith('Bubble');

/** Whether a cell can head a row or column of numbers: a text, a date or nothing. */
function isHead({ sheet }: RangeTarget, row: number, column: number): boolean {
  const cell = sheet.cell(row, column);
  if (cell === undefined || cell.type === ValueType.Null || cell.value === null) return true;
  return typeof cell.value === 'string' || cell.value instanceof Date;
}

const all = (count: number, of: (index: number) => boolean): boolean =>
  Array.from({ length: count }, (_unused, index) => of(index)).every(Boolean);

/**
 * The series Excel makes of a source range: more rows than columns give a series for each column; a first column of
 * texts, dates or nothing has the categories, a first row of texts the names.
 */
export function seriesOf(chart: ChartModel, source: RangeTarget, seriesBy: 'Auto' | 'Columns' | 'Rows'): SeriesModel[] {
  const { area } = source;
  const byColumns = seriesBy === 'Columns' || (seriesBy === 'Auto' && area.rows >= area.columns);
  const lines = byColumns ? area.columns : area.rows;
  const points = byColumns ? area.rows : area.columns;
  const isHeadAt = (line: number, point: number): boolean =>
    byColumns
      ? isHead(source, area.row + point, area.column + line)
      : isHead(source, area.row + line, area.column + point);
  const hasCategories =
    lines > 1 && (isPoints(chart.type) || all(points - 1, (point) => isHeadAt(0, point + 1)) || isHeadAt(0, 0));
  const from = hasCategories ? 1 : 0;
  const hasNames = points > 1 && all(lines - from, (line) => isHeadAt(line + from, 0));
  const start = hasNames ? 1 : 0;
  const part = (line: number, first: number, count: number): RangeTarget => {
    const at: Area = byColumns
      ? { row: area.row + first, column: area.column + line, rows: count, columns: 1 }
      : { row: area.row + line, column: area.column + first, rows: 1, columns: count };
    return new RangeTarget(source.sheet, at);
  };
  return Array.from({ length: lines - from }, (_unused, index) => ({
    ...newSeries(`Series${index + 1}`),
    nameAt: hasNames ? part(index + from, 0, 1) : null,
    values: part(index + from, start, points - start),
    categories: hasCategories ? part(0, start, points - start) : null,
  }));
}
