import { readFileSync, writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { readSales } from '../../src/app/reading/readSales';
import { classify } from '../../src/domain/classify';
import { DEFAULT_OPTIONS } from '../../src/domain/options';
import { formatDay } from '../../src/domain/time/serialDate';
import { openCsv } from '../../src/workbook/csv/file';
import type { WorkbookPort } from '../../src/workbook/port';
import { XlsxFile } from '../../src/workbook/xlsx/file';
import type { Block } from './data';
import { ledgerJson, TODAY } from './data';

/** What reading a file from bytes to classes took. */
export interface FileMeasure {
  readonly seconds: number;
  readonly peakBytes: number;
  readonly rows: number;
  readonly customers: number;
}

const PRODUCTS = ['Bolts M8', 'Bolts M10', 'Hinges', 'Locks', 'Handles', 'Screws', 'Rails', 'Brackets'];

/** Customer, date, order, product, quantity, amount. */
function* ledgerLines(rows: number): Generator<readonly [string, number, string, string, number, number]> {
  let order = 0;
  for (const json of ledgerJson(rows, 'plain'))
    for (const [name, serial, amount] of JSON.parse(json) as Block) {
      order += 1;
      const product = PRODUCTS[order % PRODUCTS.length] ?? '';
      yield [String(name), Number(serial), `SO-${String(order)}`, product, 1 + (order % 12), Number(amount)];
    }
}

const HEADER = ['Customer', 'Date', 'Order', 'Product', 'Quantity', 'Amount'];

/** A csv file of six columns, dates as yyyy-mm-dd. */
export function makeCsv(path: string, rows: number): void {
  const lines = [HEADER.join(',')];
  for (const [name, serial, ...rest] of ledgerLines(rows)) lines.push([name, formatDay(serial), ...rest].join(','));
  writeFileSync(path, `${lines.join('\n')}\n`);
}

/** An .xlsx file as Excel writes one: shared strings, dates as styled serials. */
export function makeXlsx(path: string, rows: number): void {
  const shared = new Map<string, number>();
  const text = (value: string): string => {
    let index = shared.get(value);
    if (index === undefined) shared.set(value, (index = shared.size));
    return `t="s"><v>${String(index)}</v>`;
  };
  const number = (value: number, style = ''): string => `${style}><v>${String(value)}</v>`;
  const line = (row: number, cells: readonly string[]): string =>
    `<row r="${String(row)}">${cells.map((cell, i) => `<c r="${String.fromCharCode(65 + i)}${String(row)}" ${cell}</c>`).join('')}</row>`;
  const lines = [line(1, HEADER.map(text))];
  for (const [name, serial, order, product, quantity, amount] of ledgerLines(rows)) {
    const cells = [text(name), number(serial, 's="1"'), text(order), text(product), number(quantity), number(amount)];
    lines.push(line(lines.length + 1, cells));
  }
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const escape = (value: string): string => value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Ledger" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}" count="${String(lines.length * 3)}" uniqueCount="${String(shared.size)}">${[...shared.keys()].map((value) => `<si><t xml:space="preserve">${escape(value)}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><dimension ref="A1:F${String(lines.length)}"/><sheetData>${lines.join('')}</sheetData></worksheet>`,
  };
  writeFileSync(path, zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))));
}

/** Opens, reads and classifies a file, as the command line does. */
export async function readFile(path: string): Promise<FileMeasure> {
  const start = performance.now();
  const bytes = new Uint8Array(readFileSync(path));
  const port: WorkbookPort = path.endsWith('.csv') ? await openCsv(bytes, path) : await XlsxFile.open(bytes);
  const { book, reports } = await readSales({
    ...{ sources: [{ port, file: path }], sheets: null, today: TODAY },
    ...{ basis: 'amount', hints: {} },
  });
  const { customers } = classify(book, DEFAULT_OPTIONS);
  const seconds = (performance.now() - start) / 1000;
  const rows = reports.reduce((sum, report) => sum + report.rowsRead, 0);
  return { seconds, peakBytes: process.resourceUsage().maxRSS * 1024, rows, customers: customers.length };
}
