import { summaryPlan } from '../app/summary/summaryPlan';
import type { CommandRun } from './carry-out';
import { carryOut } from './carry-out';

/** "Monthly summary": writes the summary of the latest month, new or brought up to date in place, and shows it. */
export function summaryNow(run: CommandRun): Promise<void> {
  return carryOut(run, (result) => summaryPlan(result, run.dictionaries));
}
