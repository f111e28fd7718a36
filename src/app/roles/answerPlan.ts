import { personAt } from '../../domain/stakeholders/people';
import type { SamePerson } from '../../intake/merges/people';
import type { WritePlan } from '../../workbook/plan';
import { settingsSheetPlan } from '../ownSheets/settingsSheet';
import type { RoleMap } from './roleMap';

/** The plan that remembers whether a spelling of the visit log is a contact of the role map. */
export async function answerPlan(map: RoleMap, same: SamePerson, isOne: boolean): Promise<WritePlan> {
  const key = personAt(same.account, same.visited).replace('\n', '|');
  const people = new Map([...map.settings.people, [key, isOne ? same.mapped : '']]);
  const sheet = await settingsSheetPlan(map.state, { ...map.settings, people }, map.dictionaries);
  return { sheets: sheet === null ? [] : [sheet] };
}

/** Two spellings that may be one person; the pane asks. */
export type { SamePerson } from '../../intake/merges/people';
