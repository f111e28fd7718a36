/**
 * Inside its own table a formula says [@Date]; the file keeps Table[[#This Row],[Date]]. Only these two forms are
 * rewritten, everything else passes as it is.
 */
const IMPLICIT = /(^|[^A-Za-z0-9_.\]])\[@(?:\[([^[\]]+)\]|([^[\]]+))\]/g;

export function usesImplicitRow(formula: string): boolean {
  return new RegExp(IMPLICIT.source).test(formula);
}

export function toStoredFormula(formula: string, table: string): string {
  return formula.replace(
    IMPLICIT,
    (_match, before: string, bracketed: string | undefined, plain: string | undefined) =>
      `${before}${table}[[#This Row],[${bracketed ?? plain ?? ''}]]`,
  );
}

export function toShownFormula(formula: string, table: string): string {
  const own = new RegExp(String.raw`(?<![A-Za-z0-9_.])${table}\[\[#This Row\],\[([^[\]]+)\]\]`, 'gi');
  return formula.replace(own, (_match, column: string) =>
    /^[\p{L}\p{N}_.]+$/u.test(column) ? `[@${column}]` : `[@[${column}]]`,
  );
}
