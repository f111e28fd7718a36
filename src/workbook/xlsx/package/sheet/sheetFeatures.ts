import type { PrintPlan, SheetPlan } from '../../../plan';
import { writeDataBars } from './dataBars';
import type { Edits } from '../xml/edits';
import { writePageSetup } from './layout';
import { writeMerges } from './merges';
import type { SharedParts } from './cellWriter';
import { writeFooter, writeMargins, writeRowBreaks } from './pages';
import { Priorities, writeConditionalFormats } from './rules';
import { writeValidations } from './validations';
import type { XmlElement } from '../xml/xml';

export interface FeatureContext {
  readonly shared: Pick<SharedParts, 'newDifferential'>;
  /** Whether the sheet is one of ours. */
  readonly isOurs: boolean;
}

/** Of the print set-ups of several plans the last one. */
export function lastPrint(plans: readonly SheetPlan[]): PrintPlan | undefined {
  return plans.findLast(({ print }) => print !== undefined)?.print;
}

/**
 * Writes what plans say of a sheet apart from its cells, columns and views: what stands behind the rows in its part.
 * What is there already is brought up to date, so that the same plan changes nothing a second time.
 */
export function writeSheetFeatures(
  edits: Edits,
  root: XmlElement,
  plans: readonly SheetPlan[],
  { shared, isOurs }: FeatureContext,
): void {
  const all = <T>(part: (plan: SheetPlan) => readonly T[] | undefined): readonly T[] =>
    plans.flatMap((plan) => part(plan) ?? []);
  const priorities = new Priorities(edits.text, root);
  const print = lastPrint(plans);
  // In the schema's order: what is inserted at one place stays in the order in which it was asked for.
  writeMerges(
    edits,
    root,
    all((plan) => plan.merges),
  );
  const rules = all((plan) => plan.conditionalFormats);
  writeConditionalFormats({
    edits,
    root,
    plans: rules,
    differential: (fragment) => shared.newDifferential(fragment),
    priorities,
  });
  const bars = all((plan) => plan.dataBars);
  writeDataBars(edits, root, bars, priorities);
  writeValidations(
    edits,
    root,
    all((plan) => plan.validations),
  );
  if (print === undefined) return;
  writeMargins(edits, root, print);
  writePageSetup(edits, root, print);
  writeFooter(edits, root, print.footer);
  writeRowBreaks(edits, root, print.breaksBefore, isOurs);
}
