/// <reference types="office-js" />
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { ExcelHost } from '../../src/workbench/host/excel-host';
import { WorkbookModel } from '../../src/workbench/host/model/workbook';
import { loadExcel, type LoadOptions } from '../../src/workbench/host/node/load-excel';
import { connectNativeBridge } from '../../src/workbench/host/transport/native-bridge';

export type Run = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

export interface OpenExcel {
  readonly host: ExcelHost;
  readonly model: WorkbookModel;
  readonly run: Run;
  readonly supports: (version: string) => boolean;
  readonly Excel: Readonly<Record<string, unknown>>;
}

/** The genuine client library on an emulated host over a workbook. */
export function openExcel(workbook: Workbook = new Workbook(), options: LoadOptions = {}): OpenExcel {
  const model = new WorkbookModel(workbook, { thisYear: 2026 });
  const host = new ExcelHost(model);
  const { Excel, isSetSupported } = loadExcel(connectNativeBridge(host), join(__dirname, '../..'), options);
  const run: Run = (batch) => Excel.run((context) => batch(context as Excel.RequestContext));
  return { host, model, run, supports: (version) => isSetSupported('ExcelApi', version), Excel };
}
