/// <reference types="office-js" />
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { ExcelHost } from '../../src/workbench/host/excelHost';
import { HostFile } from '../../src/workbench/host/file/hostFile';
import { loadExcel, type LoadOptions } from '../../src/workbench/host/node/loadExcel';
import { connectNativeBridge } from '../../src/workbench/host/transport/nativeBridge';
import { ExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import type { ExcelSession } from '../../src/workbook/excel/session';
import type { WorkbookModel } from '../../src/workbench/host/model/types';
import { OpenWorkbook } from '../../src/workbench/host/model/workbook';

export interface OpenExcel {
  readonly host: ExcelHost;
  readonly model: WorkbookModel;
  readonly session: ExcelSession;
  readonly run: ExcelSession['run'];
  readonly port: ExcelWorkbook;
}

/** The genuine client library on an emulated host over a workbook, and our executor on the library. */
export function openExcel(workbook: Workbook = new Workbook(), options: LoadOptions = {}): OpenExcel {
  return connectLibrary(new OpenWorkbook(workbook, { thisYear: 2026 }), options);
}

/** The same over the bytes of a file, which can be saved again. */
export async function openExcelFile(
  bytes: Uint8Array,
  options: LoadOptions = {},
): Promise<OpenExcel & { file: HostFile }> {
  const file = await HostFile.open(bytes, { thisYear: 2026 });
  return { ...connectLibrary(file.model, options), file };
}

function connectLibrary(model: WorkbookModel, options: LoadOptions): OpenExcel {
  const host = new ExcelHost(model);
  const { Excel, isSetSupported } = loadExcel(connectNativeBridge(host), join(__dirname, '../..'), options);
  const session: ExcelSession = {
    run: (batch) => Excel.run((context) => batch(context as Excel.RequestContext)),
    supports: (version) => isSetSupported('ExcelApi', version),
  };
  return { host, model, session, run: session.run, port: new ExcelWorkbook(session) };
}

/** Waits until the library's clean-up after a run, which nobody awaits, is through. */
export async function letSettle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

export function sheetId(model: WorkbookModel, name: string): string {
  const sheet = model.sheet(name);
  if (sheet === null) throw new Error(`there is no sheet ${name}`);
  return sheet.id;
}

/** Values of a sheet's used area, by the model, not by way of the library. */
export function valuesOf(model: WorkbookModel, name: string): unknown[][] {
  const sheet = model.sheet(name);
  const used = sheet?.usedArea(true);
  if (sheet === null || used === null || used === undefined) return [];
  model.calculation.bringUpToDate();
  return Array.from({ length: used.row + used.rows }, (_r, row) =>
    Array.from({ length: used.column + used.columns }, (_c, column) => sheet.value(row, column)),
  );
}
