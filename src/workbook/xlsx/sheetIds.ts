import type { Workbook, Worksheet } from '@cj-tech-master/excelts';

/** Ids of sheets that stay the same when a workbook is opened again; the library counts its own anew then. */
export class SheetIds {
  private known = new Map<Worksheet, string>();
  private last = 0;

  of(sheet: Worksheet): string {
    const known = this.known.get(sheet);
    if (known !== undefined) return known;
    // The library's own number as long as nobody has it.
    const taken = new Set(this.known.values());
    let number = this.last === 0 ? sheet.id : this.last + 1;
    while (taken.has(String(number))) number += 1;
    if (this.last > 0) this.last = number;
    this.known.set(sheet, String(number));
    return String(number);
  }

  find(workbook: Workbook, id: string): Worksheet | undefined {
    return workbook.worksheets.find((sheet) => this.of(sheet) === id);
  }

  /** Gives the sheets of a workbook that was opened again the ids they had; an id that went is not given again. */
  keep(before: Workbook, after: Workbook): void {
    const ids = new Map(before.worksheets.map((sheet) => [sheet.name.toLowerCase(), this.of(sheet)]));
    this.last = Math.max(this.last, ...[...ids.values()].map(Number));
    this.known = new Map();
    for (const sheet of after.worksheets) {
      const id = ids.get(sheet.name.toLowerCase());
      if (id !== undefined) this.known.set(sheet, id);
    }
  }
}
