// Makes the sample workbooks in assets/samples anew: npm run sample
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CHINESE, matrixFile, SPANISH, TAIWANESE } from './sample/matrix';
import { sampleSales } from './sample/sales';
import { sampleFile } from './sample/workbook';

async function main(): Promise<void> {
  const sales = sampleSales();
  const files = {
    'sales.xlsx': await sampleFile(sales),
    'sales-by-month.es.xlsx': await matrixFile(sales, SPANISH),
    'sales-by-month.zh-Hans.xlsx': await matrixFile(sales, CHINESE),
    'sales-by-month.zh-Hant.xlsx': await matrixFile(sales, TAIWANESE),
  };
  for (const [name, bytes] of Object.entries(files)) await writeFile(join('assets', 'samples', name), bytes);
  console.log(
    `${String(sales.rows.length)} order lines of ${String(sales.customers.length)} customers: ${Object.keys(files).join(', ')}`,
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
