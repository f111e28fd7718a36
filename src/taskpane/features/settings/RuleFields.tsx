import type { ReactElement } from 'react';
import type { RememberedOptions } from '../../../app/ownSheets/settings';
import type { Classification } from '../../../domain/classification';
import { DEFAULT_OPTIONS } from '../../../domain/options';
import type { DormancyOption } from '../../../domain/segments/dormancy/dormancy';
import { Field, NumberField, Select } from '../../components/fields';
import { usePane } from '../../pane/context';
import { useLook } from '../../style';

const RULES: readonly DormancyOption[] = ['auto', 'chance', 'months'];

/** What makes dormant, from how many months on, and what growth is held against. */
export function RuleFields(props: {
  readonly options: RememberedOptions;
  readonly change: (options: RememberedOptions) => void;
  readonly classification: Classification | null;
}): ReactElement {
  const { options, change, classification } = props;
  const { texts } = usePane();
  const look = useLook();
  const words = texts.pane.options;
  const { dormantMonths, ...others } = options;
  const rule = dormantMonths === undefined ? (options.dormancy ?? DEFAULT_OPTIONS.dormancy) : 'months';
  const months = dormantMonths ?? classification?.dormantMonths ?? null;
  const isByChance = classification?.dormancy?.rule === 'chance';
  return (
    <>
      <Field
        label={words.rule}
        {...(isByChance && rule === 'auto' ? { hint: words.byChance } : {})}
        control={(ids) => (
          <Select
            {...ids}
            name="dormancy"
            value={rule}
            onChange={({ target }) => {
              const chosen = RULES.find((each) => each === target.value) ?? 'auto';
              change({ ...others, dormancy: chosen });
            }}
          >
            {RULES.map((each) => (
              <option key={each} value={each}>
                {words.rules[each]}
              </option>
            ))}
          </Select>
        )}
      />
      {months !== null && !isByChance && (
        <NumberField
          label={words.dormant}
          wrong={words.dormantRange}
          value={Math.round(months * 100) / 100}
          isRight={(value) => value >= 1 && value <= 60}
          onChange={(value) => change({ ...others, dormantMonths: value })}
        />
      )}
      {months !== null && !isByChance && dormantMonths === undefined && <p className={look.note}>{words.rhythm}</p>}
      <Field
        label={words.market}
        control={(ids) => (
          <Select
            {...ids}
            name="market"
            value={(options.market ?? DEFAULT_OPTIONS.market) ? 'on' : 'off'}
            onChange={({ target }) => change({ ...options, market: target.value === 'on' })}
          >
            <option value="on">{words.markets.on}</option>
            <option value="off">{words.markets.off}</option>
          </Select>
        )}
      />
    </>
  );
}
