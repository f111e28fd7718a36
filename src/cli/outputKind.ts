import { extname } from 'node:path';

/**
 * The kind of file that can be written from an input: a workbook with macros stays one, under the name that Excel lets
 * macros run by, and every other becomes a plain one.
 */
export function expectedOutput(input: string | undefined): '*.xlsx' | '*.xlsm' {
  return /^\.(?:xlsm|xltm)$/i.test(extname(input ?? '')) ? '*.xlsm' : '*.xlsx';
}

/** Whether an output bears the name of the kind that its input makes it. */
export function isExpectedOutput(input: string | undefined, output: string): boolean {
  return extname(output).toLowerCase() === expectedOutput(input).slice(1);
}
