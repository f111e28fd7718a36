/// <reference types="office-js" />

/** Opens a workbook of these bytes in a window of its own; the one at hand stays as it is. */
export async function openCopy(bytes: Uint8Array): Promise<void> {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  await Excel.createWorkbook(btoa(text));
}
