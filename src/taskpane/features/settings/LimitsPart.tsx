import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { ClassifyResult } from '../../../app/classification/classifyWorkbook';
import type { RememberedOptions } from '../../../app/ownSheets/settings';
import { DEFAULT_OPTIONS } from '../../../domain/options';
import type { Month } from '../../../domain/time/month';
import { Link } from '../../components/controls';
import { Field, NumberField, Select } from '../../components/fields';
import { useLook } from '../../style';
import { usePane, usePaneState } from '../../pane/context';
import { Part } from '../data/Part';
import { RuleFields } from './RuleFields';

const PERCENT = '%';
const MONTHS = 12;

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '12px 8px', alignItems: 'end' },
});

type Within = NonNullable<RememberedOptions['within']>;

/** Cut-offs, growth, dormancy, the fiscal year and whose sales count; in force with the next run. */
export function LimitsPart({ result }: { result: ClassifyResult }): ReactElement {
  const { texts, formats, actions } = usePane();
  const chosen = usePaneState((state) => state.choices.options);
  const styles = useStyles();
  const look = useLook();
  const words = texts.pane.settings;
  const of = texts.pane.options;
  const options = chosen ?? result.settings.options;
  const set = (change: RememberedOptions): void => actions.reading.setOptions({ ...options, ...change });
  const { a, b } = options.abc ?? DEFAULT_OPTIONS.abc;
  const growth = options.growth ?? DEFAULT_OPTIONS.growth;
  return (
    <Part id="limits" title={words.limits} note={words.limitsNote}>
      <div className={styles.pair}>
        <NumberField
          label={of.a({ sign: PERCENT })}
          wrong={of.cutoffs}
          value={Math.round(a * 1000) / 10}
          isRight={(value) => value >= 1 && value < b * 100}
          onChange={(value) => set({ abc: { a: value / 100, b } })}
        />
        <NumberField
          label={of.b({ sign: PERCENT })}
          wrong={of.cutoffs}
          value={Math.round(b * 1000) / 10}
          isRight={(value) => value > a * 100 && value <= 99}
          onChange={(value) => set({ abc: { a, b: value / 100 } })}
        />
        <NumberField
          label={of.growth({ sign: PERCENT })}
          wrong={of.growthRange}
          value={Math.round(growth * 1000) / 10}
          isRight={(value) => value >= 1 && value <= 1000}
          onChange={(value) => set({ growth: value / 100 })}
        />
      </div>
      {result.classification.asOf !== null && (
        <RuleFields
          options={options}
          change={(next) => actions.reading.setOptions(next)}
          classification={result.classification}
        />
      )}
      {result.classification.asOf !== null && (
        <Field
          label={words.yearStart}
          control={(ids) => (
            <Select
              {...ids}
              name="year-start"
              value={options.yearStart ?? DEFAULT_OPTIONS.yearStart}
              onChange={({ target }) => set({ yearStart: Number(target.value) })}
            >
              {Array.from({ length: MONTHS }, (_, i) => (
                <option key={i} value={i + 1}>
                  {formats.monthName(i as Month)}
                </option>
              ))}
            </Select>
          )}
        />
      )}
      <WithinField result={result} options={options} />
      <Link className={look.link} onClick={() => actions.reading.setOptions({})}>
        {words.defaults}
      </Link>
    </Part>
  );
}

function WithinField(props: { result: ClassifyResult; options: RememberedOptions }): ReactElement | null {
  const { result, options } = props;
  const { texts, actions } = usePane();
  const words = texts.pane.settings;
  const choices = useWithinChoices(result);
  const { within, ...rest } = options;
  const all = within === undefined || choices.some((each) => isSame(each, within)) ? choices : [within, ...choices];
  if (all.length === 0) return null;
  const at = within === undefined ? -1 : all.findIndex((each) => isSame(each, within));
  return (
    <Field
      label={words.within}
      {...(at >= 0 ? { hint: words.withinNote } : {})}
      control={(ids) => (
        <Select
          {...ids}
          name="within"
          value={at}
          onChange={({ target }) => {
            const next = all[Number(target.value)];
            actions.reading.setOptions(next === undefined ? rest : { ...rest, within: next });
          }}
        >
          <option value={-1}>{words.everything}</option>
          {all.map(({ field, value }, i) => (
            <option key={`${field} ${value}`} value={i}>
              {words[field]({ name: value })}
            </option>
          ))}
        </Select>
      )}
    />
  );
}

const isSame = (a: Within, b: Within): boolean => a.field === b.field && a.value === b.value;

/** Reps and regions of the sheets; empty until they are read. */
function useWithinChoices(result: ClassifyResult): readonly Within[] {
  const { actions } = usePane();
  const [choices, setChoices] = useState<readonly Within[]>([]);
  useEffect(() => {
    let isGone = false;
    void actions.answers.withinChoices(result).then((found) => {
      if (!isGone) setChoices(found);
    });
    return () => {
      isGone = true;
    };
  }, [actions, result]);
  return choices;
}
