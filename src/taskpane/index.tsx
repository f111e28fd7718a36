import { StrictMode, useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { Dictionaries } from '../app/classifyWorkbook';
import type { Language } from '../i18n/language';
import { languageOf } from '../i18n/language';
import { loadAllTexts, loadTexts } from '../i18n/load';
import type { Texts } from '../i18n/texts';
import { ExcelWorkbook } from '../workbook/excel/excel-workbook';
import { officeSession } from '../workbook/excel/office-session';
import { showArea } from '../workbook/excel/show';
import { App } from './App';
import { LOAD_FAILED } from './loadFailed';
import { connect, onColourSchemeChange } from './office';
import { Actions } from './state/actions';
import { START } from './state/state';
import { createStore } from './state/store';
import { today } from './today';

async function start(root: HTMLElement): Promise<void> {
  const { locale, isDark } = await connect();
  const language = languageOf(locale);
  const texts = await loadTexts(language);
  const session = officeSession();
  let dictionaries: Promise<Dictionaries> | null = null;
  const store = createStore(START);
  const actions = new Actions(store, {
    port: new ExcelWorkbook(session),
    show: (sheetId, area) => showArea(session, sheetId, area),
    dictionaries: () => (dictionaries ??= loadAllTexts()),
    language,
    today: () => today(),
  });
  const looking = actions.look();
  createRoot(root).render(
    <StrictMode>
      <Themed texts={texts} language={language} store={store} actions={actions} startsDark={isDark} />
    </StrictMode>,
  );
  await looking;
}

function Themed(props: {
  texts: Texts;
  language: Language;
  store: ReturnType<typeof createStore<typeof START>>;
  actions: Actions;
  startsDark: boolean;
}): ReactElement {
  const { startsDark, ...rest } = props;
  const [isDark, setDark] = useState(startsDark);
  useEffect(() => onColourSchemeChange(setDark), []);
  return <App {...rest} isDark={isDark} />;
}

const root = document.getElementById('root');
if (root !== null)
  void start(root).catch(() => {
    root.textContent = LOAD_FAILED[languageOf(navigator.language)];
  });
