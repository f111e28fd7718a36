import type { Texts } from '../texts';
import { cli } from './cli';
import { errors } from './errors';
import { messages } from './messages';
import { pane } from './pane';
import { playbook } from './playbook';
import { roles } from './roles';
import { roleSheets } from './roleSheets';
import { sheets } from './sheets';
import { summary } from './summary';
import { terms } from './terms';
import { warnings } from './warnings';
import { why } from './why';

/** Every text of the product in Spanish. */
export const es: Texts = {
  cli,
  errors,
  messages,
  pane,
  playbook,
  roles,
  roleSheets,
  sheets,
  summary,
  terms,
  warnings,
  why,
};
