/// <reference types="office-js" />
import { serialOf } from '../domain/time/serialDate';
import { languageOf } from '../i18n/language';
import { loadAllTexts } from '../i18n/load';
import type { UserError } from '../domain/errors';
import { officeSession } from '../workbook/excel/officeSession';

/** Excel ends a command after five minutes; ours stops before and says what it had begun. */
const TIME_MS = 270_000;

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
  const signal = { aborted: false };
  const timer = setTimeout(() => {
    signal.aborted = true;
  }, TIME_MS);
  await command({ session: officeSession(), language, dictionaries, now: nowSerial(), signal, tell, ask }).finally(() =>
    clearTimeout(timer),
  );
}

/** Says what no sheet can hold: in the pane when it is open, else in a dialog, which is this page with the text. */
async function tell(error: UserError, text: string): Promise<void> {
  const { tellWithoutSheet, CHANNEL } = await import(/* webpackChunkName: "tell" */ './tellWithoutSheet');
  const openDialog = (message: string): void => {
    const query = new URLSearchParams({ message, lang: Office.context.displayLanguage });
    const address = `${window.location.origin}${window.location.pathname}?${query.toString()}`;
    Office.context.ui.displayDialogAsync(address, { height: 25, width: 30 });
  };
  const workbook = Office.context.document.url;
  await tellWithoutSheet(error, text, { channel: new BroadcastChannel(CHANNEL), workbook, openDialog });
}

/** Opens the pane where Excel can, and has the one that is open look again: its first page asks. */
async function ask(): Promise<void> {
  const { askInPane, CHANNEL } = await import(/* webpackChunkName: "ask" */ './askInPane');
  const canOpen = Office.context.requirements.isSetSupported('SharedRuntime', '1.1');
  await askInPane({
    channel: new BroadcastChannel(CHANNEL),
    workbook: Office.context.document.url,
    openPane: canOpen ? () => Office.addin.showAsTaskpane() : null,
  });
}

function click(name: keyof typeof COMMANDS, event: Office.AddinCommands.Event): void {
  // Excel shows a command as running until it is completed, whatever became of it.
  last = last
    .then(() => run(name))
    .catch(() => undefined)
    .then(() => event.completed());
}

Office.actions.associate('classifyNow', (event: Office.AddinCommands.Event) => click('classifyNow', event));
Office.actions.associate('roleMap', (event: Office.AddinCommands.Event) => click('roleMap', event));
Office.actions.associate('visitLog', (event: Office.AddinCommands.Event) => click('visitLog', event));
Office.actions.associate('summaryNow', (event: Office.AddinCommands.Event) => click('summaryNow', event));
// The page is its own dialog: with a text in its address it shows that and nothing else.
const query = new URLSearchParams(window.location.search);
const message = query.get('message');
if (message !== null) {
  const text = document.createElement('p');
  text.textContent = message;
  text.setAttribute('role', 'alert');
  document.documentElement.lang = query.get('lang') ?? 'en';
  document.body.replaceChildren(text);
}
void Office.onReady();
