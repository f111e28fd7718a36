import { Workbook } from '@cj-tech-master/excelts';
import { openExcel } from '../../integration/support';
import { executorContract } from '../contract';

executorContract('Excel through the genuine office.js', async (bytes) => {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as never);
  const { port, model } = openExcel(workbook);
  return { port, save: async () => new Uint8Array(await model.raw.xlsx.writeBuffer({ validate: false } as never)) };
});
