import type { AccountCoverage } from '../../domain/stakeholders/coverage';
import type { ReportingProblem } from '../../domain/stakeholders/reporting';
import type { SerialDate } from '../../domain/time/serialDate';
import type { Formats } from '../../i18n/formats';
import type { Texts } from '../../i18n/texts';

/** The worst that is so at an account, in one short phrase. */
export function riskText(coverage: AccountCoverage, texts: Texts, formats: Formats, today: SerialDate): string {
  const words = texts.rolePane.risk;
  const { missing, notMet, roles, contacts, isSingleContact } = coverage;
  const [lacking] = missing;
  const [unmet] = notMet;
  if (contacts.length === 0) return words.nobody;
  if (lacking !== undefined)
    return missing.length === 1
      ? words.missing({ role: texts.roles.names[lacking] })
      : words.manyMissing({ n: formats.count(missing.length) });
  if (unmet !== undefined) {
    if (notMet.length > 1) return words.manyNotMet({ n: formats.count(notMet.length) });
    const role = texts.roles.names[unmet];
    const lastMet = roles.find((own) => own.role === unmet)?.lastMet ?? null;
    return lastMet === null ? words.neverMet({ role }) : words.notMet({ role, days: formats.count(today - lastMet) });
  }
  if (isSingleContact) return words.single;
  const reserved = roles.find(({ isForUs }) => !isForUs);
  return reserved === undefined ? words.covered : words.notForUs({ role: texts.roles.names[reserved.role] });
}

/** What is wrong with a "reports to", as a sentence. */
export function reportingText(problem: ReportingProblem, texts: Texts, formats: Formats): string {
  const words = texts.roleSheets.reporting;
  switch (problem.kind) {
    case 'unknown':
      return words.unknown({ person: problem.contact.name, name: problem.name });
    case 'self':
      return words.self({ person: problem.contact.name });
    case 'circle':
      return words.circle({ people: formats.list(problem.contacts.map(({ name }) => name)) });
  }
}
