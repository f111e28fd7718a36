import { invalidArgument } from '../richapi/errors';

/** Excel's rules: 1 to 31 characters, none of / \ ? * : [ ], no ' at either end, not "History". */
export function checkSheetName(name: string): void {
  const bad =
    name.length === 0 ||
    name.length > 31 ||
    /[/\\?*:[\]]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === 'history';
  if (bad) throw invalidArgument(`"${name}" cannot name a sheet`);
}
