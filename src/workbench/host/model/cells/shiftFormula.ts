import { columnIndex, columnLetters } from '../../../../workbook/address';

const REFERENCE = /("[^"]*"|'[^']*'!?|\[[^\]]*\])|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\d(A-Z_])/gi;

/** A formula as Excel fills it into a cell further down or right: relative references move, absolute ones stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    REFERENCE,
    (
      match: string,
      ...[quoted, fixedColumn, letters, fixedRow, digits, at]: [
        string | undefined,
        string,
        string,
        string,
        string,
        number,
      ]
    ) => {
      if (quoted !== undefined || /[A-Za-z0-9_.$]/.test(formula.charAt(at - 1))) return match;
      const column = columnIndex(letters);
      if (column === null) return match;
      const toColumn = fixedColumn === '$' ? column : column + columns;
      const toRow = fixedRow === '$' ? Number(digits) : Number(digits) + rows;
      if (toColumn < 0 || toRow < 1) return '#REF!';
      return `${fixedColumn}${columnLetters(toColumn)}${fixedRow}${toRow}`;
    },
  );
}
