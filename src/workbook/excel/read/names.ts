import type { WritePlan } from '../../plan';
import type { NameInfo } from '../../port';
import { isSameReference } from './compareCells';
import { single, type Operation } from '../write/operations';
import { inExcel, type ExcelSession } from '../session';

/** Formulas of the names a plan sets, null for a name that is not there. */
export function readNames(session: ExcelSession, plan: WritePlan): Promise<ReadonlyMap<string, string | null>> {
  const wanted = plan.names ?? [];
  if (wanted.length === 0) return Promise.resolve(new Map());
  return inExcel(session, async (context) => {
    const items = wanted.map(({ name }) => ({
      name,
      item: context.workbook.names.getItemOrNullObject(name).load('formula'),
    }));
    await context.sync();
    return new Map(items.map(({ name, item }) => [name, item.isNullObject ? null : String(item.formula)]));
  });
}

/** Every name of the whole workbook that stands for a formula or a range. */
export function readAllNames(session: ExcelSession): Promise<readonly NameInfo[]> {
  return inExcel(session, async (context) => {
    const { names } = context.workbook;
    names.load('items/name,items/formula');
    await context.sync();
    return names.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
  });
}

/** Names that are new or refer to something else now. */
export function nameOperations(plan: WritePlan, known: ReadonlyMap<string, string | null>): readonly Operation[] {
  return (plan.names ?? [])
    .filter(({ name, formula }) => !isSameReference(known.get(name) ?? null, formula))
    .map(({ name, formula }) =>
      single('', (context) => {
        if (known.get(name) === null) context.workbook.names.add(name, formula);
        else context.workbook.names.getItem(name).formula = formula;
      }),
    );
}
