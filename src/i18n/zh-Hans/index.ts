import type { Texts } from '../texts';
import { cli } from './cli';
import { errors } from './errors';
import { layout } from './layout';
import { lists } from './lists';
import { messages } from './messages';
import { ownTest } from './ownTest';
import { pane } from './pane';
import { playbook } from './playbook';
import { rolePane } from './rolePane';
import { questions } from './questions';
import { roles } from './roles';
import { roleSheets } from './roleSheets';
import { sheets } from './sheets';
import { summary } from './summary';
import { terms } from './terms';
import { visits } from './visits';
import { warnings } from './warnings';
import { why } from './why';

/** Every text of the product in Simplified Chinese. */
export const zhHans: Texts = {
  cli,
  errors,
  layout,
  lists,
  messages,
  ownTest,
  pane,
  playbook,
  questions,
  rolePane,
  roles,
  roleSheets,
  sheets,
  summary,
  terms,
  visits,
  warnings,
  why,
};
