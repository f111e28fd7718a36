import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CustomerResult } from '../../src/domain/classification';
import { CHINESE, matrixFile, SPANISH, TAIWANESE } from '../../scripts/sample/matrix';
import { sampleSales } from '../../scripts/sample/sales';
import { formatMonth } from '../../src/domain/time/month';
import { XlsxFile } from '../../src/workbook/xlsx/file';
import { classifyFor, openSample } from '../support/classified';

const MATRICES = [
  ['Spanish, three years in one sheet', 'sales-by-month.es.xlsx', SPANISH, 'Ventas contado'],
  ['Simplified Chinese, a sheet a year', 'sales-by-month.zh-Hans.xlsx', CHINESE, '零售'],
  ['Traditional Chinese, a sheet a year', 'sales-by-month.zh-Hant.xlsx', TAIWANESE, '門市零售'],
] as const;

const open = (name: string): Promise<XlsxFile> =>
  XlsxFile.open(new Uint8Array(readFileSync(join(__dirname, '../../assets/samples', name))));

/** What a matrix can tell of a customer: everything but returns, which months net out. */
function told(customer: CustomerResult): unknown {
  const { identity, segment, flags, recencyMonths, purchaseMonths, activeMonths12, growth, rank } = customer;
  const cents = (value: number | null): number => Math.round((value ?? 0) * 100);
  const growths = [growth?.g3, growth?.g6, growth?.g12].map((g) =>
    (g?.growth ?? null) === null ? null : (g?.growth ?? 0).toFixed(9),
  );
  return {
    ...{
      key: identity.key,
      class: customer.class,
      segment,
      rank,
      recencyMonths,
      purchaseMonths,
      activeMonths12,
      growths,
    },
    flags: flags.filter((flag) => flag !== 'many-returns'),
    sales: [customer.netSales, customer.lastYear, customer.lastYearToDate, customer.thisYear].map(cents),
    first: customer.firstPurchase === null ? null : formatMonth(customer.firstPurchase),
  };
}

const byKey = (a: CustomerResult, b: CustomerResult): number => (a.identity.key < b.identity.key ? -1 : 1);

describe.each(MATRICES)('the sample as a matrix: %s', (_, name, words, cash) => {
  test('says the same as the ledger', async () => {
    const ledger = await classifyFor(await openSample());
    const matrix = await classifyFor(await open(name));
    expect(matrix.reading.layout).toBe('matrix');
    expect([...matrix.classification.customers].sort(byKey).map(told)).toEqual(
      [...ledger.classification.customers].sort(byKey).map(told),
    );
    expect(matrix.classification.dormantMonths).toBe(ledger.classification.dormantMonths);
    expect(matrix.classification.netSales).toBeCloseTo(ledger.classification.netSales, 4);
  });

  test('totals and cash sales are no customers, every total agrees', async () => {
    const { reading } = await classifyFor(await open(name));
    for (const report of reading.reports) {
      expect(report.totals.map(({ agrees }) => agrees)).toEqual([true]);
      expect(report.nonCustomers.map(({ label }) => label)).toEqual([cash]);
      expect(report.skipped).toEqual([]);
      expect(report.guesses).toEqual([]);
    }
  });

  test('the committed file is what the generator makes', async () => {
    const cells = async (file: XlsxFile): Promise<unknown> => {
      const all: unknown[] = [];
      for (const sheet of await file.sheets()) {
        const used = sheet.used ?? { row: 0, column: 0, rows: 0, columns: 0 };
        const columns = Array.from({ length: used.columns }, (__, c) => used.column + c);
        for await (const block of file.read({ sheetId: sheet.id, row: used.row, rows: used.rows, columns }))
          all.push(sheet.name, block.values);
      }
      return all;
    };
    const made = await XlsxFile.open(await matrixFile(sampleSales(), words));
    expect(await cells(await open(name))).toEqual(await cells(made));
  });
});
