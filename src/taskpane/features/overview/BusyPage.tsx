import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle20Regular } from '@fluentui/react-icons/svg/circle';
import { CircleHint20Regular } from '@fluentui/react-icons/svg/circle-hint';
import type { ReactElement } from 'react';
import { useEffect } from 'react';
import { Page } from '../../components/Page';
import type { Busy } from '../../pane/paneState';
import { Button } from '../../components/controls';
import { usePane } from '../../pane/context';
import { FORCED, useLook } from '../../style';

const useStyles = makeStyles({
  rail: { height: '4px', borderRadius: '2px', backgroundColor: tokens.colorNeutralBackground6, overflow: 'hidden' },
  bar: {
    height: '100%',
    borderRadius: '2px',
    backgroundColor: tokens.colorCompoundBrandBackground,
    [FORCED]: { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  step: { display: 'flex', alignItems: 'center', columnGap: '12px', minHeight: '32px' },
  cancel: { flexGrow: 1 },
  space: { marginTop: '24px' },
});

/** Reading and writing: how far it is, sheet by sheet, and a way to stop while nothing has been written. */
export function BusyPage({ busy }: { busy: Busy }): ReactElement {
  const { texts, formats, actions, announce } = usePane();
  const styles = useStyles();
  const look = useLook();
  const words = texts.pane.busy;
  const { kind, done, total, customers } = busy;
  const isReading = kind === 'looking' || kind === 'classifying';
  const title =
    kind === 'classifying' ? (customers === 0 ? words.classes : words.classifying({ n: customers })) : words[kind];
  const note = { looking: words.lookingNote, classifying: words.classifyingNote, writing: words.writingNote };
  const fraction = total === 0 ? 0 : Math.min(1, done / total);
  const figures = { done: formats.count(done), total: formats.count(total) };
  const text = total === 0 ? '' : isReading ? words.progress(figures) : words.cells(figures);
  const steps = stepsOf(busy);
  const current = steps.find(({ state }) => state === 'now')?.name ?? '';
  useEffect(() => document.getElementById('cancel')?.focus(), []);
  useEffect(() => {
    announce(title);
  }, [announce, title]);
  useEffect(() => {
    if (current !== '') announce(words.reading({ sheet: current }));
  }, [announce, current, words]);
  return (
    <Page
      title={title}
      footer={
        isReading ? (
          <Button id="cancel" className={styles.cancel} onClick={() => actions.reading.cancel()}>
            {words.cancel}
          </Button>
        ) : undefined
      }
    >
      {kind in note && <p className={mergeClasses(look.body, look.quiet)}>{note[kind as keyof typeof note]}</p>}
      <div className={mergeClasses(look.pair, styles.space)}>
        <div
          role="progressbar"
          aria-label={title}
          aria-valuemin={0}
          aria-valuemax={100}
          {...(total === 0 ? {} : { 'aria-valuenow': Math.round(fraction * 100) })}
          aria-valuetext={text === '' ? title : text}
          className={styles.rail}
        >
          <div className={styles.bar} style={{ width: `${fraction * 100}%` }} />
        </div>
        <div className={mergeClasses(look.line, look.numbers)}>
          <span className={look.note}>{text}</span>
          <span className={look.note}>{total === 0 ? '' : formats.percent(fraction)}</span>
        </div>
      </div>
      {steps.length > 0 && (
        <ul className={mergeClasses(look.list, styles.space)}>
          {steps.map(({ name, rows, state }) => (
            <li key={name} className={styles.step}>
              {state === 'done' ? (
                <CheckmarkCircle20Filled aria-hidden className={look.fine} />
              ) : state === 'now' ? (
                <CircleHint20Regular aria-hidden />
              ) : (
                <Circle20Regular aria-hidden className={look.quiet} />
              )}
              <span className={look.body}>
                <span className={mergeClasses(state === 'now' && look.strong, state === 'next' && look.quiet)}>
                  {state === 'now' ? words.reading({ sheet: name }) : name}
                </span>
                {state === 'done' && <span className={look.note}> {texts.pane.rows({ n: rows })}</span>}
              </span>
            </li>
          ))}
          <li className={styles.step}>
            <Circle20Regular aria-hidden className={look.quiet} />
            <span className={mergeClasses(look.body, look.quiet)}>{words.classes}</span>
          </li>
        </ul>
      )}
    </Page>
  );
}

interface Step {
  readonly name: string;
  readonly rows: number;
  readonly state: 'done' | 'now' | 'next';
}

/** The sheets in the order in which they are read; which one is at hand shows from the rows that are done. */
function stepsOf({ kind, sheets, done }: Busy): Step[] {
  if (kind !== 'looking' && kind !== 'classifying') return [];
  let before = 0;
  return sheets.map(({ name, rows }): Step => {
    const [from, to] = [before, before + rows];
    before = to;
    return { name, rows, state: done >= to && to > from ? 'done' : done >= from ? 'now' : 'next' };
  });
}
