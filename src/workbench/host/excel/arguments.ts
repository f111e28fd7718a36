import type { Area } from '../../../workbook/cells';
import { parseAddress } from '../model/cells/cellRange';
import { RangeTarget } from '../model/cells/rangeTarget';
import { invalidArgument } from '../richapi/errors';
import type { Args } from '../richapi/types';
import type { SheetModel, WorkbookModel } from '../model/types';

/** The range an argument stands for: a Range proxy, or an address, with or without a sheet. */
export function rangeArgument(
  args: Args,
  index: number,
  sheet: SheetModel | null,
  workbook: WorkbookModel,
): RangeTarget {
  const passed = args.ref(index);
  if (passed?.target instanceof RangeTarget) return passed.target.alive();
  return findAddress(args.text(index), sheet, workbook);
}

/** "A1:B2", "Sheet1!A1", "'My sheet'!$A$1"; the name of a table or of the workbook is looked up too. */
export function findAddress(text: string, sheet: SheetModel | null, workbook: WorkbookModel): RangeTarget {
  const bang = text.lastIndexOf('!');
  const address = bang < 0 ? text : text.slice(bang + 1);
  const name =
    bang < 0
      ? null
      : text
          .slice(0, bang)
          .replace(/^=?'?|'$/g, '')
          .replaceAll("''", "'");
  const on = name === null ? sheet : workbook.sheet(name);
  const area = parseAddress(address);
  if (on !== null && area !== null) return new RangeTarget(on, area);
  const named = workbook.names.get(text);
  if (named !== null) return findAddress(named.formula.replace(/^=/, ''), null, workbook);
  throw invalidArgument(`"${text}" is no range`);
}

export function areaOf(args: Args): Area {
  return {
    row: args.integer(0),
    column: args.integer(1),
    rows: args.integer(2, 1),
    columns: args.integer(3, 1),
  };
}

export function flagValue(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument('true or false is wanted');
  return value;
}

export function textValue(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument('a text is wanted');
  return value;
}

/** The bytes of a file, as they travel in a message. */
export function fileValue(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw invalidArgument('a file in base64 is wanted');
  }
}

export function numberValue(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument('a number is wanted');
  return value;
}

/** A choice of the API, with or without capitals at the start ("Custom", "custom"). */
export function choice<T extends string>(value: unknown, ...choices: readonly T[]): T {
  const found = choices.find((each) => typeof value === 'string' && each.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw invalidArgument(`one of ${choices.join(', ')} is wanted`);
  return found;
}
