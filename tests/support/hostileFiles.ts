import { strToU8, zipSync } from 'fflate';
import type { CellValue } from '../../src/workbook/cells';
import type { WritePlan } from '../../src/workbook/plan';
import { XlsxFile } from '../../src/workbook/xlsx/file';

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A workbook from the XML of its rows, by sheet name; nothing is looked at twice. */
export function rawWorkbook(sheets: Readonly<Record<string, string>>): Uint8Array {
  const names = Object.keys(sheets);
  const each = (text: (name: string, number: number) => string): string =>
    names.map((name, index) => text(name, index + 1)).join('');
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
        each(
          (_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
        ) +
        '</Types>',
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
        each((name, n) => `<sheet name="${escape(name)}" sheetId="${n}" r:id="r${n}"/>`) +
        '</sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${RELATIONS}">` +
        each((_, n) => `<Relationship Id="r${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`) +
        '</Relationships>',
    ),
  };
  Object.values(sheets).forEach((rows, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(
      `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    );
  });
  return zipSync(files, { level: 6, mtime: '1980-01-01T00:00:00' });
}

/** A cell as its XML, for what is no plain value. */
export interface RawCell {
  readonly xml: string;
}

/** XML of rows of cells; the first is row 1. */
export function rowsXml(rows: readonly (readonly (CellValue | RawCell)[])[]): string {
  return rows
    .map((row, r) => {
      const cells = row.map((cell) => {
        if (typeof cell === 'object') return cell.xml;
        if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
        if (typeof cell === 'boolean') return `<c t="b"><v>${Number(cell)}</v></c>`;
        return cell === '' ? '<c/>' : `<c t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
      });
      return `<row r="${r + 1}">${cells.join('')}</row>`;
    })
    .join('');
}

/** A ledger of `count` sales of the customers, a month apart from 2024 on. */
export function ledger(customers: readonly string[], count: number): CellValue[][] {
  const rows: CellValue[][] = [['Date', 'Customer', 'Amount']];
  for (let i = 0; i < count; i += 1)
    rows.push([45_300 + ((i * 31) % 900), customers[i % customers.length] ?? '', 100 + ((i * 37) % 500)]);
  return rows;
}

/** Pretends that a zip entry unpacks to `size` bytes. */
export function claiming(zip: Uint8Array, part: string, size: number): Uint8Array {
  const copy = Uint8Array.from(zip);
  const view = new DataView(copy.buffer);
  const name = strToU8(part);
  for (let at = 0; at + 46 < copy.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (Buffer.compare(copy.subarray(at + 46, at + 46 + name.length), name) === 0) view.setUint32(at + 24, size, true);
  }
  return copy;
}

/** An OLE2 compound file with one stream of the given name. */
export function ole2(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const entry = 1024;
  for (let i = 0; i < stream.length; i += 1) bytes[entry + 2 * i] = stream.charCodeAt(i);
  bytes[entry + 64] = 2 * stream.length + 2;
  bytes[entry + 66] = 2;
  return bytes;
}

/** Carries a plan out on an empty workbook. */
export async function makeFile(plan: WritePlan): Promise<Uint8Array> {
  const file = XlsxFile.empty();
  await file.execute(plan);
  return (await file.save()).bytes;
}
