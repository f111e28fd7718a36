import type { Classification } from '../../domain/classification';
import { WORTH_USING } from '../../domain/segments/dormancy/dormancy';
import { outcomeUntil } from '../../domain/segments/dormancy/ownTest';
import type { GrowthTest } from '../../domain/segments/growthTest';
import type { Formats } from '../../i18n/formats';
import type { Texts } from '../../i18n/texts';

/** How often "dormant" was right on the own past, in a sentence; '' without months. */
export function dormantTest(
  { dormancy, asOf }: Classification,
  { ownTest: say, why }: Texts,
  formats: Formats,
): string {
  if (asOf === null || dormancy === null) return '';
  const { rule, balanced, tried } = dormancy;
  const latest = tried.find(({ why }) => why === null);
  if (latest === undefined || balanced === null || rule === null) return say.dormantTooLittle;
  const score = rule === 'chance' && latest.chance !== null ? latest.chance : latest.months;
  const noSkill = balanced[rule] < WORTH_USING ? `${why.joiner}${say.dormantNoSkill}` : '';
  const [month, until] = [formats.month(latest.asOf), formats.month(outcomeUntil(latest.asOf))];
  if (score.called === 0)
    return say.dormantNobody({ month, until, others: formats.percent(latest.silent / latest.customers) }) + noSkill;
  const others = latest.customers - score.called;
  return (
    say.dormant({
      called: score.called,
      month,
      silent: formats.count(score.calledSilent),
      until,
      share: formats.percent(score.calledSilent / score.called),
      others: formats.percent(others === 0 ? 0 : (latest.silent - score.calledSilent) / others),
    }) + noSkill
  );
}

/** How often "fast-growing" was right on the own past, in a sentence. */
export function growingTest(test: GrowthTest | null, { ownTest: say, why }: Texts, formats: Formats): string {
  if (test === null) return say.growingTooLittle;
  const { called, calledGrew, customers, grew } = test;
  const month = formats.month(test.asOf);
  if (called === 0) return say.growingNobody({ month });
  const hasSkill = calledGrew / called > grew / customers;
  return (
    say.growing({
      called: called,
      month,
      grew: calledGrew,
      until: formats.month(outcomeUntil(test.asOf)),
      share: formats.percent(calledGrew / called),
      all: formats.percent(grew / customers),
    }) + (hasSkill ? '' : `${why.joiner}${say.growingNoSkill}`)
  );
}

/** Which rule calls customers dormant; '' where neither can. */
export function ownTestRule({ dormancy }: Classification, { ownTest: say }: Texts): string {
  const rule = dormancy?.rule ?? null;
  return rule === null ? '' : say.byRule[rule];
}
