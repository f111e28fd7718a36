// Copies a workbook with the Customers sheet alone, for pictures: tsx scripts/only-own-sheets.ts IN.xlsx OUT.xlsx
import { Workbook } from '@cj-tech-master/excelts';

async function main(source: string, target: string): Promise<void> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(source);
  for (const sheet of [...workbook.worksheets])
    if (!sheet.getTables().some(({ name }) => name === 'KA_Customers')) workbook.removeWorksheet(sheet.id);
  await workbook.xlsx.writeFile(target);
}

const [source = '', target = ''] = process.argv.slice(2);
main(source, target).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
