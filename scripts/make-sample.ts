// Makes assets/samples/sales.xlsx anew: npm run sample
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleSales } from './sample/sales';
import { sampleFile } from './sample/workbook';

const path = join('assets', 'samples', 'sales.xlsx');
const sales = sampleSales();
sampleFile(sales)
  .then((bytes) => writeFile(path, bytes))
  .then(() => {
    console.log(`${path}: ${String(sales.rows.length)} order lines of ${String(sales.customers.length)} customers`);
  })
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
