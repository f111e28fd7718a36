import type { SheetPlan, WritePlan } from '../../src/workbook/plan';
import { XlsxFile } from '../../src/workbook/xlsx/file';
import { expectSound } from './soundness/packageCheck';
import { packageDiff } from './packageDiff';

/** The parts of a sheet plan without the sheet. */
export type Parts = Omit<SheetPlan, 'sheet'>;

/** Opens a file (null: a workbook without sheets), carries plans out one after the other, and saves. */
export async function writeFile(
  bytes: Uint8Array | null,
  ...plans: readonly ((file: XlsxFile) => Promise<WritePlan> | WritePlan)[]
): Promise<Uint8Array> {
  const file = bytes === null ? XlsxFile.empty() : await XlsxFile.open(bytes);
  for (const plan of plans) await file.execute(await plan(file));
  const saved = (await file.save()).bytes;
  expectSound(saved, bytes);
  return saved;
}

/** A plan with a new sheet of ours. */
export function onNew(name: string, parts: Parts, rest: Omit<WritePlan, 'sheets'> = {}): () => WritePlan {
  return () => ({ sheets: [{ sheet: { kind: 'new', name, mark: 'ours' }, ...parts }], ...rest });
}

/** A plan for a sheet that is there; its tables are there too. */
export function onOld(
  name: string,
  parts: Parts,
  rest: Omit<WritePlan, 'sheets'> = {},
): (file: XlsxFile) => Promise<WritePlan> {
  return async (file) => {
    const id = (await file.sheets()).find((sheet) => sheet.name === name)?.id ?? '';
    const names = new Set((await file.tables()).map((table) => table.name));
    const tables = parts.tables?.map((table) => ({
      ...table,
      action: names.has(table.name) ? ('resize' as const) : ('create' as const),
    }));
    const sheet = { kind: 'existing', id, name } as const;
    return { sheets: [{ sheet, ...parts, ...(tables === undefined ? {} : { tables }) }], ...rest };
  };
}

/** Lines that the file before has and the one after has not, apart from counts and the list of calculations. */
export function losses(before: Uint8Array, after: Uint8Array): string[] {
  return Object.entries(packageDiff(before, after)).flatMap(([part, lines]) =>
    lines
      .filter((line) => line.startsWith('-') || line === 'only before')
      .map((line) => `${part} ${line}`)
      .filter((line) => !/calcChain|calcPr|\bcount="\d+"/.test(line)),
  );
}
