import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useMemo, useRef } from 'react';
import type { ClassifyResult } from '../../../app/classification/classifyWorkbook';
import { classifyReading } from '../../../app/classification/classifyReading';
import type { RememberedOptions } from '../../../app/ownSheets/settings';
import type { Classification } from '../../../domain/classification';
import { UserError } from '../../../domain/errors';
import type { ClassifyOptions } from '../../../domain/options';
import { DEFAULT_OPTIONS } from '../../../domain/options';
import { Page } from '../../components/Page';
import { Button, Link } from '../../components/controls';
import { usePane, usePaneState } from '../../pane/context';
import { useLook } from '../../style';
import { OpenQuestions } from '../questions/OpenQuestions';
import { ColumnsPart } from './ColumnsPart';
import { CountStrip } from './CountStrip';
import { ClassesPart, PeriodPart, SegmentsPart } from './OptionParts';
import { SheetsPart } from './SheetsPart';

const SPEAK_AFTER = 500;

const useStyles = makeStyles({
  classify: { flexGrow: 1 },
  defaults: { alignSelf: 'flex-start', marginTop: '8px' },
});

/** What is read and how, with counts that follow every choice before anything is written. */
export function OptionsPage({ result }: { result: ClassifyResult }): ReactElement {
  const { texts, formats, actions, announce } = usePane();
  const choices = usePaneState((state) => state.choices);
  const isRereading = usePaneState((state) => state.isRereading);
  const heard = useRef<string | null>(null);
  const styles = useStyles();
  const look = useLook();
  const words = texts.pane.options;
  const remembered = choices.options ?? result.settings.options;
  const { byHand } = result.settings;
  const counted = useMemo(
    () => count(result, { ...DEFAULT_OPTIONS, ...remembered, asOf: choices.asOf, byHand }),
    [result, remembered, choices.asOf, byHand],
  );
  const classification = counted instanceof UserError ? null : counted;
  const spoken = classification === null ? '' : sentenceOf(classification);
  useEffect(() => {
    // Nothing is said of the counts that stand there when the page opens.
    heard.current ??= spoken;
    if (heard.current === spoken) return;
    const timer = setTimeout(() => {
      heard.current = spoken;
      announce(spoken);
    }, SPEAK_AFTER);
    return () => clearTimeout(timer);
  }, [announce, spoken]);
  const customers = classification?.customers.length ?? 0;
  const set = (change: RememberedOptions): void => actions.reading.setOptions({ ...remembered, ...change });
  return (
    <Page
      title={words.title}
      back={{ to: texts.pane.tabs.overview, go: () => actions.view.toPage('home') }}
      footerNote={
        <div className={look.pair}>
          {isRereading ? (
            <span className={look.note}>{words.reread}</span>
          ) : counted instanceof UserError ? (
            <span className={mergeClasses(look.note, look.danger)} role="alert">
              {texts.errors[counted.code](counted.params)}
            </span>
          ) : (
            <CountStrip classification={counted} />
          )}
        </div>
      }
      footer={
        <Button
          id="classify"
          appearance="primary"
          className={styles.classify}
          disabled={isRereading || classification === null || result.questions.length > 0}
          onClick={() => {
            void actions.answers.classify();
          }}
        >
          {texts.pane.found.classify({ n: customers })}
        </Button>
      }
    >
      <OpenQuestions questions={result.questions} />
      <SheetsPart result={result} />
      <ColumnsPart result={result} />
      <PeriodPart result={result} options={remembered} set={set} />
      <ClassesPart result={result} options={remembered} set={set} classification={classification} />
      {result.classification.asOf !== null && (
        <SegmentsPart
          options={remembered}
          set={set}
          change={(options) => actions.reading.setOptions(options)}
          classification={classification}
        />
      )}
      <Link
        className={mergeClasses(look.link, styles.defaults)}
        onClick={() => {
          const { basis, yearStart } = remembered;
          actions.reading.setAsOf(null);
          actions.reading.setOptions({
            ...(basis === undefined ? {} : { basis }),
            ...(yearStart === undefined ? {} : { yearStart }),
          });
        }}
      >
        {words.defaults}
      </Link>
    </Page>
  );

  function sentenceOf(of: Classification): string {
    const n = (test: (customer: Classification['customers'][number]) => boolean): string =>
      formats.count(of.customers.filter(test).length);
    const classes = { a: n((c) => c.class === 'A'), b: n((c) => c.class === 'B'), c: n((c) => c.class === 'C') };
    if (of.asOf === null) return words.classCounts(classes);
    return words.counts({
      ...classes,
      loyal: n((c) => c.segment === 'loyal'),
      growing: n((c) => c.segment === 'fast-growing'),
      cultivate: n((c) => c.segment === 'worth-cultivating'),
      dormant: n((c) => c.segment === 'dormant'),
    });
  }
}

function count(result: ClassifyResult, options: ClassifyOptions): Classification | UserError {
  try {
    return classifyReading(result.reading, options);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}
