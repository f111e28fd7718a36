import type { Workbook } from '@cj-tech-master/excelts';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../richapi/errors';

export interface NameModel {
  readonly name: string;
  /** With its '='. */
  readonly formula: string;
}

/** Names of the whole workbook (names of single sheets are left alone). */
export class Names {
  constructor(private readonly workbook: Workbook) {}

  all(): readonly NameModel[] {
    return this.workbook.definedNames
      .getAllEntries()
      .filter((entry) => entry.localSheetId === undefined && entry.hidden !== true)
      .map((entry) => ({
        name: entry.name,
        formula: `=${entry.ranges.length > 0 ? entry.ranges.join(',') : (entry.formulaExpression ?? entry.rawText ?? '')}`,
      }));
  }

  get(name: string): NameModel | null {
    return this.all().find((entry) => entry.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  add(name: string, formula: string): NameModel {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || name.length > 255 || /^[A-Za-z]{1,3}\d+$/.test(name))
      throw invalidArgument(`"${name}" cannot be a name`);
    if (this.get(name) !== null) throw itemAlreadyExists(`name "${name}"`);
    this.store(name, formula);
    return { name, formula };
  }

  setFormula(name: string, formula: string): void {
    this.remove(name);
    this.store(name, formula);
  }

  remove(name: string): void {
    const entry = this.get(name);
    if (entry === null) throw itemNotFound(`name "${name}"`);
    const names = this.workbook.definedNames;
    names.matrixMap = omit(names.matrixMap, entry.name);
    names.formulaMap = omit(names.formulaMap, entry.name);
    names.opaqueMap = omit(names.opaqueMap, entry.name);
  }

  private store(name: string, formula: string): void {
    if (!formula.startsWith('=')) throw invalidArgument(`the formula of "${name}" starts with "="`);
    const text = formula.slice(1);
    if (/^('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/iu.test(text))
      this.workbook.definedNames.add(text, name);
    else this.workbook.definedNames.addFormula(name, text);
  }
}

function omit<T>(map: Readonly<Record<string, T>>, name: string): Record<string, T> {
  return Object.fromEntries(Object.entries(map).filter(([key]) => key !== name));
}
