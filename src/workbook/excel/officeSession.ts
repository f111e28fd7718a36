/// <reference types="office-js" />
import type { ExcelSession } from './session';

/** The Excel this page runs in. To be called after Office.onReady. */
export function officeSession(): ExcelSession {
  return {
    run: (batch) => Excel.run(batch),
    supports: (version) => Office.context.requirements.isSetSupported('ExcelApi', version),
  };
}
