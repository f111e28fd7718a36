/// <reference types="office-js" />
import { serialOf } from '../domain/time/serialDate';
import { languageOf } from '../i18n/language';
import { loadAllTexts } from '../i18n/load';
import { officeSession } from '../workbook/excel/officeSession';

/** Day and time by the clock on the wall, as Excel counts them. */
function nowSerial(): number {
  const now = new Date();
  const day = serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  return day + (now.getHours() * 60 + now.getMinutes()) / (24 * 60);
}

// One after another: a second click while the first run still writes finds the sheets the first one made.
let last: Promise<void> = Promise.resolve();

/** The page is ready for a click at once; what a command needs comes with its first click. */
const COMMANDS = {
  classifyNow: async () => (await import(/* webpackChunkName: "classify-now" */ './classifyNow')).classifyNow,
  roleMap: async () => (await import(/* webpackChunkName: "role-map" */ './roleMap')).roleMapNow,
  visitLog: async () => (await import(/* webpackChunkName: "visit-log" */ './visitLog')).visitLogNow,
  summaryNow: async () => (await import(/* webpackChunkName: "summary-now" */ './summaryNow')).summaryNow,
};

async function run(name: keyof typeof COMMANDS): Promise<void> {
  const [command, dictionaries] = await Promise.all([COMMANDS[name](), loadAllTexts()]);
  const language = languageOf(Office.context.displayLanguage);
  await command({ session: officeSession(), language, dictionaries, now: nowSerial() });
}

function click(name: keyof typeof COMMANDS, event: Office.AddinCommands.Event): void {
  // Excel shows a command as running until it is completed; a workbook that takes not even a message (read-only, a
  // protected structure) leaves nothing else to say it with.
  last = last
    .then(() => run(name))
    .catch(() => undefined)
    .then(() => event.completed());
}

Office.actions.associate('classifyNow', (event: Office.AddinCommands.Event) => click('classifyNow', event));
Office.actions.associate('roleMap', (event: Office.AddinCommands.Event) => click('roleMap', event));
Office.actions.associate('visitLog', (event: Office.AddinCommands.Event) => click('visitLog', event));
Office.actions.associate('summaryNow', (event: Office.AddinCommands.Event) => click('summaryNow', event));
void Office.onReady();
