import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import Papa from 'papaparse';
import { SalesBook } from '../../src/domain/sales/SalesBook';
import type { SerialDate } from '../../src/domain/time/serialDate';
import { parseDay, serialOf } from '../../src/domain/time/serialDate';

/** Lines of sales of a customer base. */
export interface Line {
  readonly customer: string;
  readonly day: SerialDate;
  readonly amount: number;
}

/** A customer base that rules are tried on. */
export interface Base {
  readonly name: string;
  readonly lines: readonly Line[];
}

/** @returns null where the file isn't there */
export async function loadBase(root: string, name: BaseName): Promise<Base | null> {
  const path = join(root, FILES[name]);
  if (!existsSync(path)) return null;
  const load = { cdnow: cdnowLines, adventureworks_resellers: resellerLines, superstore_en: superstoreLines }[name];
  return { name, lines: await load(path) };
}

const FILES = {
  cdnow: 'cdnow/CDNOW_sample.txt',
  adventureworks_resellers: 'adventureworks_resellers/ResellerSales.xlsx',
  superstore_en: 'superstore_en/superstore.csv',
} as const;
export type BaseName = keyof typeof FILES;

function cdnowLines(path: string): Line[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => {
      const [customer = '', , date = '', , amount] = line.trim().split(/\s+/);
      return {
        customer,
        day: dayOf(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`),
        amount: Number(amount),
      };
    });
}

async function resellerLines(path: string): Promise<Line[]> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.worksheets[0];
  const cell = (row: number, column: number): unknown => sheet?.getCell(row, column).value;
  const headers = Array.from({ length: sheet?.columnCount ?? 0 }, (_, i) => String(cell(1, i + 1)));
  const column = (name: string): number => headers.indexOf(name) + 1;
  const at = ['ResellerName', 'ShipDate', 'OrderQuantity', 'UnitPrice', 'UnitPriceDiscountPct'].map(column);
  const lines: Line[] = [];
  for (let row = 2; row <= (sheet?.rowCount ?? 0); row += 1) {
    const [customer, date, quantity, price, discount] = at.map((c) => cell(row, c));
    if (!(date instanceof Date)) continue;
    const amount = Number(quantity) * Number(price) * (1 - Number(discount ?? 0));
    lines.push({ customer: String(customer), day: dayOf(date.toISOString().slice(0, 10)), amount });
  }
  return lines;
}

function superstoreLines(path: string): Line[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8').replace('\uFEFF', ''), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map((row) => {
    const [month, day, year] = (row['Order Date'] ?? '').split('/').map(Number);
    return {
      customer: row['Customer ID'] ?? '',
      day: serialOf(year ?? 0, month ?? 0, day ?? 0),
      amount: Number(row['Sales']),
    };
  });
}

function dayOf(text: string): SerialDate {
  const day = parseDay(text);
  if (day === null) throw new Error(`${text} is no day`);
  return day;
}

/** The sales up to a day, as the product holds them. */
export function bookUntil({ lines }: Base, day: SerialDate): SalesBook {
  const book = new SalesBook({
    today: lines.reduce<number>((last, line) => Math.max(last, line.day), day) as SerialDate,
  });
  for (const line of lines) if (line.day <= day) book.add(book.directory.ofName(line.customer), line.day, line.amount);
  return book;
}
