import type { HostFile } from '../host/file/hostFile';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands the workbook to the browser as a download. @returns its name, and in words what could not be kept */
export async function saveFile(file: HostFile): Promise<{ readonly name: string; readonly lost: readonly string[] }> {
  const { bytes, lost } = await file.save();
  const { name } = file.model;
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  return {
    name,
    lost: lost.map(({ what, sheet, cell }) =>
      [what, sheet === undefined ? '' : `on "${sheet}"`, cell ?? ''].filter((part) => part !== '').join(' '),
    ),
  };
}
