import type { Classification } from '../../domain/classification';
import type { RuleScore } from '../../domain/segments/dormancy/ownTest';
import { formatMonth } from '../../domain/time/month';
import { ratio } from './round';

/** How dormancy was judged, for the JSON report: the rule, its model, and both rules on the own past. */
export function dormancyOf({ dormancy, asOf }: Classification): unknown {
  if (dormancy === null || asOf === null) return null;
  const { rule, months, model, meanSilence, noModel, share, tried, balanced, calibration } = dormancy;
  const scoreInUse = (date: (typeof tried)[number]): RuleScore =>
    rule === 'chance' && date.chance !== null ? date.chance : date.months;
  return {
    rule,
    months,
    model,
    noModel,
    meanSilence: meanSilence === null ? null : ratio(meanSilence),
    share: model === null ? null : ratio(share),
    balanced: balanced === null ? null : { chance: ratio(balanced.chance), months: ratio(balanced.months) },
    ownTest: tried
      .filter(({ why }) => why === null)
      .map((date) => {
        const { called, calledSilent } = scoreInUse(date);
        return {
          asOf: formatMonth(date.asOf),
          chance: orNull(date.chance?.balanced),
          months: orNull(date.months.balanced),
          calledDormant: called,
          ofWhichSilent: calledSilent,
          others: date.customers - called,
          othersSilent: date.silent - calledSilent,
        };
      }),
    notTried: tried.flatMap(({ asOf: month, why }) => (why === null ? [] : [{ asOf: formatMonth(month), why }])),
    calibration:
      calibration === null
        ? null
        : {
            difference: ratio(calibration.difference),
            holds: calibration.holds,
            groups: calibration.groups.map(({ customers, said, bought }) => ({
              customers,
              said: ratio(said),
              bought: ratio(bought),
            })),
          },
  };
}

function orNull(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : ratio(value);
}
