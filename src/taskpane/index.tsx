import { StrictMode, useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { Dictionaries, Texts } from '../i18n/texts';
import { languageOf } from '../i18n/language';
import { loadAllTexts, loadTexts } from '../i18n/load';
import { ExcelWorkbook } from '../workbook/excel/excelWorkbook';
import { openCopy } from '../workbook/excel/openCopy';
import { officeSession } from '../workbook/excel/officeSession';
import { showArea } from '../workbook/excel/read/showArea';
import { watchEdits } from '../workbook/excel/read/watchEdits';
import { App } from './App';
import { LOAD_FAILED } from './loadFailed';
import { hearCommands } from './commandMessages';
import { connect, onColourSchemeChange } from './office';
import { keepLanguage, keptLanguage } from './preferences';
import { fetchSample } from './sample';
import { WorkbookSession } from '../app/session/workbookSession';
import { PaneActions } from './pane/paneActions';
import { START } from './pane/paneState';
import { createStore } from './pane/store';
import { minutesOfDay, today } from './today';

/** What the manifest asks for; an Excel that got the pane otherwise may be older. */
const EXCEL_API = '1.12';
/** Longer than a slow machine takes; then something is wrong. */
const OFFICE_MS = 20_000;

async function start(root: HTMLElement): Promise<void> {
  const { locale, isDark, workbook } = await inTime(connect());
  const ofExcel = languageOf(locale);
  const chosen = keptLanguage();
  const texts = await loadTexts(chosen ?? ofExcel);
  const session = officeSession();
  if (!session.supports(EXCEL_API)) {
    root.textContent = texts.pane.states.tooOld;
    return;
  }
  let dictionaries: Promise<Dictionaries> | null = null;
  const store = createStore({ ...START, language: chosen });
  const actions = new PaneActions(store, {
    session: new WorkbookSession(new ExcelWorkbook(session), 'pane'),
    show: (sheetId, area) => showArea(session, sheetId, area),
    dictionaries: () => (dictionaries ??= loadAllTexts()),
    language: ofExcel,
    today: () => today(),
    minutes: () => minutesOfDay(),
    watch: (isWriting, listener) => watchEdits(session, isWriting, listener),
    openSample: async () => openCopy(await fetchSample(store.get().language ?? ofExcel)),
    keepLanguage,
  });
  hearCommands(workbook, {
    show: (error) => store.set({ error }),
    ask: () => {
      actions.view.toTab('overview');
      void actions.reading.look();
    },
  });
  const looking = actions.reading.look();
  createRoot(root).render(
    <StrictMode>
      <Themed texts={texts} store={store} actions={actions} startsDark={isDark} />
    </StrictMode>,
  );
  await looking;
  await actions.reading.watchEdits();
}

/** @throws Error when Office does not answer */
function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Office does not answer')), OFFICE_MS);
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function Themed(props: {
  texts: Texts;
  store: ReturnType<typeof createStore<typeof START>>;
  actions: PaneActions;
  startsDark: boolean;
}): ReactElement {
  const { startsDark, texts, store, actions } = props;
  const [isDark, setDark] = useState(startsDark);
  useEffect(() => onColourSchemeChange(setDark), []);
  const wanted = useSyncExternalStore(store.subscribe, () => store.get().language) ?? actions.services.language;
  const [spoken, setSpoken] = useState({ language: wanted, texts });
  useEffect(() => {
    let isGone = false;
    if (spoken.language !== wanted)
      void loadTexts(wanted).then((loaded) => {
        if (!isGone) setSpoken({ language: wanted, texts: loaded });
      });
    return () => {
      isGone = true;
    };
  }, [wanted, spoken.language]);
  return <App store={store} actions={actions} texts={spoken.texts} language={spoken.language} isDark={isDark} />;
}

const root = document.getElementById('root');
if (root !== null)
  void start(root).catch(() => {
    root.textContent = LOAD_FAILED[languageOf(navigator.language)];
  });
