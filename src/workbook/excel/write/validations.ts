import type { ListValidationPlan } from '../../plan';
import type { Area } from '../../cells';
import type { SnapshotValidation, ValidationBefore } from '../../restore';
import type { Place } from './cellOperations';
import { single, type Operation } from './operations';
import { inExcel, rangeAt, type ExcelSession } from '../session';

/** The source of a list as Excel takes it: a formula, or entries with commas between. */
const sourceOf = ({ source }: ListValidationPlan): string => (typeof source === 'string' ? source : source.join(','));

/** Drop-down lists of a sheet plan, with the note of a cell and the answer to a value that is not in the list. */
export function validationOperations(
  place: Place,
  plans: readonly ListValidationPlan[] | undefined,
): readonly Operation[] {
  return (plans ?? []).map((plan) => {
    const set = single(place.name, (context) => validate(rangeAt(context, place.id, plan.area), plan));
    const { prompt, refusal } = plan;
    const texts = [prompt?.title, prompt?.text, refusal?.title, refusal?.text].join('').length + sourceOf(plan).length;
    return { ...set, size: set.size + texts * 3 };
  });
}

function validate({ dataValidation }: Excel.Range, plan: ListValidationPlan): void {
  const { strict, prompt, refusal } = plan;
  // Nothing stays of an earlier rule, its note neither.
  dataValidation.clear();
  dataValidation.rule = { list: { inCellDropDown: true, source: sourceOf(plan) } };
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = {
    showAlert: true,
    style: strict ? 'Stop' : 'Warning',
    title: refusal?.title ?? '',
    message: refusal?.text ?? '',
  };
  if (prompt !== undefined) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
}

const RULE = 'type, rule, ignoreBlanks, prompt, errorAlert';

/** What the areas of a plan's lists had before; areas whose cells differ are left out. One sync. */
export function readValidations(
  session: ExcelSession,
  place: Place,
  plans: readonly ListValidationPlan[] | undefined,
): Promise<readonly SnapshotValidation[]> {
  if (plans === undefined || plans.length === 0) return Promise.resolve([]);
  return inExcel(session, async (context) => {
    const rules = plans.map(({ area }) => rangeAt(context, place.id, area).dataValidation.load(RULE));
    await context.sync();
    return plans.flatMap((plan, index): SnapshotValidation[] => {
      const found = rules[index];
      if (found === undefined || isMixed(found.type)) return [];
      const before = found.type === 'None' ? null : plain(found);
      return [{ area: plan.area, source: sourceOf(plan), before }];
    });
  });
}

/** Excel's two words for an area whose cells have different rules; an older Excel gives null. */
const isMixed = (type: string | null): boolean => type === null || type === 'Inconsistent' || type === 'MixedCriteria';

function plain({ rule, ignoreBlanks, prompt, errorAlert }: Excel.DataValidation): ValidationBefore {
  const kinds = Object.entries(rule).filter(([, value]) => value !== null && value !== undefined);
  return {
    rule: Object.fromEntries(kinds),
    ignoreBlanks,
    prompt: { showPrompt: prompt.showPrompt, title: prompt.title, message: prompt.message },
    refusal: {
      showAlert: errorAlert.showAlert,
      style: errorAlert.style,
      title: errorAlert.title,
      message: errorAlert.message,
    },
  };
}

/** Puts rules back, or takes lists away, where the list still is the one a plan set; one sync to look. */
export async function restoreValidations(
  session: ExcelSession,
  place: Place,
  validations: readonly SnapshotValidation[],
): Promise<readonly Operation[]> {
  if (validations.length === 0) return [];
  const lists = await inExcel(session, async (context) => {
    const rules = validations.map(({ area }) => rangeAt(context, place.id, area).dataValidation.load('type, rule'));
    await context.sync();
    return rules.map(({ type, rule }) => (type === 'List' ? String(rule.list?.source ?? '') : null));
  });
  return validations
    .filter(({ source }, index) => isSameSource(lists[index] ?? null, source))
    .map(({ area, before }) => single(place.name, (context) => putBack(context, place, area, before)));
}

/** Excel may write the entries of a list, or a reference, with other spaces. */
const isSameSource = (found: string | null, wanted: string): boolean =>
  found !== null && found.replace(/\s+/g, '') === wanted.replace(/\s+/g, '');

function putBack(context: Excel.RequestContext, place: Place, area: Area, before: ValidationBefore | null): void {
  const { dataValidation } = rangeAt(context, place.id, area);
  if (before === null) {
    dataValidation.clear();
    return;
  }
  dataValidation.rule = before.rule;
  dataValidation.ignoreBlanks = before.ignoreBlanks;
  dataValidation.errorAlert = { ...before.refusal, style: before.refusal.style as Excel.DataValidationAlertStyle };
  dataValidation.prompt = before.prompt;
}
