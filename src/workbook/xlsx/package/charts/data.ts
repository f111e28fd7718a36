import { areaAddress, quoteSheetName } from '../../../address';
import type { Area, CellValue } from '../../../cells';
import type { ShownCell, ShownCells } from '../styles/shownCells';
import { escapeXml } from '../xml/xml';

/** "'Sales 2026'!$A$2:$A$13" */
export function sheetReference(sheet: string, area: Area): string {
  return `${quoteSheetName(sheet)}!${areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

function cellsIn(area: Area, at: (row: number, column: number) => ShownCell): ShownCell[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) =>
    at(area.row + Math.floor(index / area.columns), area.column + (index % area.columns)),
  );
}

function points(values: readonly CellValue[], isThere: (value: CellValue) => boolean): string {
  const each = values.map((value, index) =>
    isThere(value) ? `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>` : '',
  );
  return `<c:ptCount val="${values.length}"/>${each.join('')}`;
}

/** References of a chart to cells of its sheet, each with the values that viewers show without looking at the cells. */
export class ChartData {
  constructor(
    private readonly sheet: string,
    private readonly cells: ShownCells,
  ) {}

  private read(area: Area): ShownCell[] {
    return cellsIn(area, (row, column) => this.cells(this.sheet, row, column));
  }

  /** Numbers; what is no number is a gap. */
  numbers(area: Area, format = 'General'): string {
    const values = this.read(area).map(({ value }) => value);
    return (
      `<c:numRef><c:f>${escapeXml(sheetReference(this.sheet, area))}</c:f><c:numCache><c:formatCode>` +
      `${escapeXml(format)}</c:formatCode>${points(values, (value) => typeof value === 'number')}</c:numCache></c:numRef>`
    );
  }

  texts(area: Area): string {
    const values = this.read(area).map(({ value }) => value);
    return (
      `<c:strRef><c:f>${escapeXml(sheetReference(this.sheet, area))}</c:f><c:strCache>` +
      `${points(values, (value) => value !== '')}</c:strCache></c:strRef>`
    );
  }

  /** Categories: numbers in the format of their first cell where all of them are numbers, as dates are, else texts. */
  categories(area: Area): string {
    const filled = this.read(area).filter(({ value }) => value !== '');
    const [first] = filled;
    return first !== undefined && filled.every(({ value }) => typeof value === 'number')
      ? this.numbers(area, first.format)
      : this.texts(area);
  }
}
