import { makeStyles } from '@fluentui/react-components';
import { BookOpen20Regular } from '@fluentui/react-icons/svg/book-open';
import type { ReactElement } from 'react';
import { settledAnswers } from '../../../app/classification/answers';
import { ownSheetOf } from '../../../app/ownSheets/ownSheetOf';
import { LANGUAGES, isLanguage } from '../../../i18n/language';
import { Button } from '../../components/controls';
import { Field, Select } from '../../components/fields';
import { Page } from '../../components/Page';
import { useLook } from '../../style';
import { usePane, usePaneState } from '../../pane/context';
import { AnswerList } from '../data/AnswersPart';
import { Part } from '../data/Part';
import { LimitsPart } from './LimitsPart';
import { RemovePart } from './RemovePart';

const useStyles = makeStyles({
  gap: { marginTop: '12px', display: 'flex', flexDirection: 'column', rowGap: '12px' },
  wide: { width: '100%' },
  grow: { flexGrow: 1 },
});

/** What holds for every run, and what this workbook remembers. */
export default function SettingsPage(): ReactElement {
  const { texts, actions } = usePane();
  const tab = usePaneState((state) => state.tab);
  const result = usePaneState((state) => state.result);
  const options = usePaneState((state) => state.choices.options);
  const isRereading = usePaneState((state) => state.isRereading);
  const isUnsaved = usePaneState((state) => state.isUnsaved);
  const styles = useStyles();
  const look = useLook();
  const words = texts.pane.settings;
  const hasNew =
    result !== null && options !== null && JSON.stringify(options) !== JSON.stringify(result.settings.options);
  const hands = result === null ? [] : settledAnswers(result).filter(({ kind }) => kind === 'customer');
  const playbook = result === null ? undefined : ownSheetOf(result.state, 'playbook');
  return (
    <Page
      title={words.title}
      back={{ to: texts.pane.tabs[tab], go: () => actions.view.openSettings(false) }}
      footer={
        hasNew ? (
          <Button
            id="use-settings"
            appearance="primary"
            className={styles.grow}
            disabled={isRereading}
            onClick={() => {
              void actions.answers.classify();
            }}
          >
            {words.update}
          </Button>
        ) : undefined
      }
    >
      <LanguagePart />
      {result !== null && <LimitsPart result={result} />}
      <Part id="settings-playbook" title={words.playbook} note={words.playbookNote}>
        {playbook === undefined ? (
          <p className={look.note}>{words.noPlaybook}</p>
        ) : (
          <Button
            id="open-playbook"
            className={styles.wide}
            icon={<BookOpen20Regular />}
            onClick={() => {
              void actions.view.showSheet(playbook.name);
            }}
          >
            {words.openPlaybook}
          </Button>
        )}
      </Part>
      <Part id="by-hand" title={words.byHand} note={hands.length === 0 ? words.noByHand : words.byHandNote}>
        {hands.length > 0 && <AnswerList answers={hands} />}
      </Part>
      <Part id="this-workbook" title={words.thisWorkbook} note={isUnsaved ? texts.pane.data.unsaved : words.stored}>
        <RemovePart />
      </Part>
    </Page>
  );
}

function LanguagePart(): ReactElement {
  const { texts, actions } = usePane();
  const chosen = usePaneState((state) => state.language);
  const result = usePaneState((state) => state.result);
  const styles = useStyles();
  const words = texts.pane.settings;
  return (
    <div className={styles.gap}>
      <Field
        label={words.language}
        control={(ids) => (
          <Select
            {...ids}
            name="language"
            value={chosen ?? ''}
            onChange={({ target }) => actions.view.setLanguage(isLanguage(target.value) ? target.value : null)}
          >
            <option value="">{words.follows({ language: words.languages[actions.services.language] })}</option>
            {LANGUAGES.map((language) => (
              <option key={language} value={language}>
                {words.languages[language]}
              </option>
            ))}
          </Select>
        )}
      />
      {result !== null && (
        <Field
          label={words.sheetLanguage}
          hint={words.sheetLanguageNote}
          control={(ids) => (
            <Select
              {...ids}
              name="sheet-language"
              value={result.sheetLanguage}
              onChange={({ target }) => {
                if (isLanguage(target.value)) void actions.answers.setSheetLanguage(target.value);
              }}
            >
              {LANGUAGES.map((language) => (
                <option key={language} value={language}>
                  {words.languages[language]}
                </option>
              ))}
            </Select>
          )}
        />
      )}
    </div>
  );
}
