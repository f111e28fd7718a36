import type { Area } from '../../../cells';

const NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** Units of DrawingML in a point. */
const EMU = 12_700;

/** Points as DrawingML counts them. */
export function emu(points: number): number {
  return Math.round(points * EMU);
}

const corner = (column: number, row: number): string =>
  `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;

/** First and last corner of the cells a picture covers. */
export function cornersXml(area: Area): { readonly from: string; readonly to: string } {
  return {
    from: `<xdr:from>${corner(area.column, area.row)}</xdr:from>`,
    to: `<xdr:to>${corner(area.column + area.columns, area.row + area.rows)}</xdr:to>`,
  };
}

/** An object over cells: it moves with them and keeps its size when rows are hidden or made higher. */
export function overCells(area: Area, object: string): string {
  const { from, to } = cornersXml(area);
  return `<xdr:twoCellAnchor editAs="oneCell" ${NAMESPACES}>${from}${to}${object}<xdr:clientData/></xdr:twoCellAnchor>`;
}

/** Points from the top left corner of the sheet. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** An object at a place of the sheet, whatever its cells do. */
export function atPlace({ left, top, width, height }: Box, object: string): string {
  return (
    `<xdr:absoluteAnchor ${NAMESPACES}><xdr:pos x="${emu(left)}" y="${emu(top)}"/>` +
    `<xdr:ext cx="${emu(width)}" cy="${emu(height)}"/>${object}<xdr:clientData/></xdr:absoluteAnchor>`
  );
}
