import { XlsxFile } from '../../../src/workbook/xlsx/file';
import { executorContract } from '../contract';

executorContract('A file', async (bytes) => {
  const port = await XlsxFile.open(bytes);
  return { port, save: async () => (await port.save()).bytes };
});
