import { freeze, frozenArea, PAPER_SIZES, printAreas, setPrintArea } from '../../model/looks/layout';
import { MAX_COLUMNS, MAX_ROWS } from '../../model/cells/cellRange';
import { RangeTarget } from '../../model/cells/rangeTarget';
import { columnLetters } from '../../../../workbook/address';
import { invalidArgument } from '../../richapi/errors';
import type { Args } from '../../richapi/types';
import { choice, numberValue, rangeArgument, textValue } from '../arguments';
import { define, ref } from '../targets';
import type { SheetModel } from '../../model/types';

export const defineFreezePanes = define('WorksheetFreezePanes', {
  methods: {
    FreezeAt: (sheet, args) => {
      const { area } = rangeArgument(args, 0, sheet, sheet.workbook);
      freeze(
        sheet,
        area.rows === MAX_ROWS ? 0 : area.row + area.rows,
        area.columns === MAX_COLUMNS ? 0 : area.column + area.columns,
      );
    },
    FreezeColumns: (sheet, args) => freeze(sheet, 0, args.integer(0, 1)),
    FreezeRows: (sheet, args) => freeze(sheet, args.integer(0, 1), 0),
    GetLocationOrNullObject: (sheet) => {
      const area = frozenArea(sheet);
      if (area === null || (area.rows === 0 && area.columns === 0)) return null;
      const rows = area.rows === 0 ? MAX_ROWS : area.rows;
      const columns = area.columns === 0 ? MAX_COLUMNS : area.columns;
      return ref('Range', new RangeTarget(sheet, { row: 0, column: 0, rows, columns }));
    },
    Unfreeze: (sheet) => freeze(sheet, 0, 0),
  },
});

interface Zoom {
  readonly scale?: number | null;
  readonly horizontalFitToPages?: number | null;
  readonly verticalFitToPages?: number | null;
}

function setZoom({ raw }: SheetModel, value: unknown): void {
  if (typeof value !== 'object' || value === null) throw invalidArgument('a zoom is an object');
  const { scale, horizontalFitToPages, verticalFitToPages } = value as Zoom;
  const fits = typeof horizontalFitToPages === 'number' || typeof verticalFitToPages === 'number';
  if (fits && typeof scale === 'number') throw invalidArgument('a zoom is a scale or a fit');
  if (typeof scale === 'number' && (scale < 10 || scale > 400)) throw invalidArgument('a scale is 10 to 400 percent');
  raw.pageSetup.fitToPage = fits;
  raw.pageSetup.fitToWidth = horizontalFitToPages ?? 0;
  raw.pageSetup.fitToHeight = verticalFitToPages ?? 0;
  raw.pageSetup.scale = scale ?? 100;
}

function zoomOf({ raw }: SheetModel): Zoom {
  const { fitToPage, fitToWidth, fitToHeight, scale } = raw.pageSetup;
  return fitToPage
    ? {
        ...(fitToWidth > 0 ? { horizontalFitToPages: fitToWidth } : {}),
        ...(fitToHeight > 0 ? { verticalFitToPages: fitToHeight } : {}),
      }
    : { scale };
}

function titleRange(sheet: SheetModel, args: Args): RangeTarget {
  return rangeArgument(args, 0, sheet, sheet.workbook);
}

/** Excel takes points, the file holds inches. */
function setMargin(
  raw: SheetModel['raw'],
  side: keyof SheetModel['raw']['pageSetup']['margins'],
  value: unknown,
): void {
  raw.pageSetup.margins[side] = numberValue(value) / 72;
}

export const definePageLayout = define('PageLayout', {
  scalars: {
    Orientation: ({ raw }) => (raw.pageSetup.orientation === 'landscape' ? 'Landscape' : 'Portrait'),
    PaperSize: ({ raw }) => {
      const name = Object.keys(PAPER_SIZES).find((key) => PAPER_SIZES[key] === (raw.pageSetup.paperSize ?? 1));
      return name ?? null;
    },
    Zoom: zoomOf,
  },
  setters: {
    Orientation: ({ raw }, value) => {
      raw.pageSetup.orientation = choice(value, 'Portrait', 'Landscape').toLowerCase();
    },
    PaperSize: ({ raw }, value) => {
      const size = PAPER_SIZES[textValue(value)];
      if (size === undefined) throw invalidArgument(`the paper ${String(value)} is not known`);
      raw.pageSetup.paperSize = size;
    },
    Zoom: setZoom,
    CenterHorizontally: ({ raw }, value) => {
      raw.pageSetup.horizontalCentered = value === true;
    },
    LeftMargin: ({ raw }, value) => setMargin(raw, 'left', value),
    RightMargin: ({ raw }, value) => setMargin(raw, 'right', value),
    TopMargin: ({ raw }, value) => setMargin(raw, 'top', value),
    BottomMargin: ({ raw }, value) => setMargin(raw, 'bottom', value),
    HeaderMargin: ({ raw }, value) => setMargin(raw, 'header', value),
    FooterMargin: ({ raw }, value) => setMargin(raw, 'footer', value),
  },
  links: { HeadersFooters: (sheet) => ref('HeaderFooterGroup', sheet) },
  methods: {
    GetPrintAreaOrNullObject: (sheet) => {
      const areas = printAreas(sheet);
      return areas.length === 0
        ? null
        : ref('RangeAreas', { sheet, areas: areas.map((area) => new RangeTarget(sheet, area)) });
    },
    SetPrintArea: (sheet, args) => setPrintArea(sheet, [rangeArgument(args, 0, sheet, sheet.workbook).area]),
    SetPrintTitleColumns: (sheet, args) => {
      const { column, columns } = titleRange(sheet, args).area;
      sheet.raw.pageSetup.printTitlesColumn = `${columnLetters(column)}:${columnLetters(column + columns - 1)}`;
    },
    SetPrintTitleRows: (sheet, args) => {
      const { row, rows } = titleRange(sheet, args).area;
      sheet.raw.pageSetup.printTitlesRow = `${row + 1}:${row + rows}`;
    },
  },
});
