import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ClassifyResult } from '../../../app/classification/classifyWorkbook';
import { currencyOf } from '../../../app/reading/readingFacts';
import type { RememberedOptions } from '../../../app/ownSheets/settings';
import type { Classification } from '../../../domain/classification';
import { classShares } from '../../../domain/figures/shares';
import { DEFAULT_OPTIONS } from '../../../domain/options';
import type { Month } from '../../../domain/time/month';
import type { Segment, WindowKind } from '../../../domain/types';
import { ABC_CLASSES } from '../../../domain/types';
import { Field, NumberField, Select } from '../../components/fields';
import { Disclosure } from '../../components/Disclosure';
import { SegmentIcon } from '../../components/SegmentIcon';
import { usePane, usePaneState } from '../../pane/context';
import { RuleFields } from './RuleFields';
import { FORCED, useLook } from '../../style';

/** Months a person can look back from. */
const MONTHS = 36;
const WINDOWS: readonly WindowKind[] = ['ly+ty', '12m', '24m', 'ty', 'all'];
const ORDER: readonly Segment[] = ['loyal', 'fast-growing', 'worth-cultivating', 'dormant'];
const PERCENT = '%';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', columnGap: '8px', alignItems: 'end' },
  split: { display: 'flex', columnGap: '2px', height: '8px', borderRadius: '4px', overflow: 'hidden' },
  A: { backgroundColor: tokens.colorCompoundBrandBackground, [FORCED]: { backgroundColor: 'Highlight' } },
  B: { backgroundColor: tokens.colorBrandStroke2, [FORCED]: { backgroundColor: 'GrayText' } },
  C: { backgroundColor: tokens.colorNeutralStroke1, [FORCED]: { backgroundColor: 'CanvasText' } },
  bar: { forcedColorAdjust: 'none' },
  count: { display: 'flex', alignItems: 'center', columnGap: '8px', fontSize: '12px', lineHeight: '24px' },
  name: { flexGrow: 1 },
});

interface PartProps {
  readonly options: RememberedOptions;
  readonly set: (change: RememberedOptions) => void;
}

/** The month to look back from, and which sales decide the class. */
export function PeriodPart({ result, options, set }: PartProps & { result: ClassifyResult }): ReactElement | null {
  const { texts, formats, actions } = usePane();
  const asOf = usePaneState((state) => state.choices.asOf);
  const words = texts.pane.options;
  const { book } = result.reading;
  if (result.classification.asOf === null) return null;
  const [first, last] = [book.firstMonth(), book.lastMonth()];
  if (first === null || last === null) return null;
  const months = Array.from({ length: Math.min(MONTHS, last - first + 1) }, (_, i) => (last - i) as Month);
  return (
    <Disclosure title={words.period}>
      <Field
        label={words.asOf}
        control={(ids) => (
          <Select
            {...ids}
            value={asOf === null ? '' : String(asOf)}
            onChange={({ target }) =>
              actions.reading.setAsOf(target.value === '' ? null : (Number(target.value) as Month))
            }
          >
            <option value="">{words.latest({ month: formats.month(last) })}</option>
            {months.slice(1).map((month) => (
              <option key={month} value={month}>
                {formats.month(month)}
              </option>
            ))}
          </Select>
        )}
      />
      <Field
        label={words.window}
        control={(ids) => (
          <Select
            {...ids}
            value={options.window ?? DEFAULT_OPTIONS.window}
            onChange={({ target }) => {
              const window = WINDOWS.find((kind) => kind === target.value);
              if (window !== undefined) set({ window });
            }}
          >
            {WINDOWS.map((kind) => (
              <option key={kind} value={kind}>
                {words.windows[kind]}
              </option>
            ))}
          </Select>
        )}
      />
    </Disclosure>
  );
}

/** Where A and B end, and what they then hold. */
export function ClassesPart(
  props: PartProps & { result: ClassifyResult; classification: Classification | null },
): ReactElement {
  const { options, set, result, classification } = props;
  const { texts, formats } = usePane();
  const styles = useStyles();
  const look = useLook();
  const words = texts.pane.options;
  const { a, b } = options.abc ?? DEFAULT_OPTIONS.abc;
  const shares = classification === null ? null : classShares(classification);
  const currency = currencyOf(result);
  return (
    <Disclosure title={words.classes}>
      <div className={styles.pair}>
        <NumberField
          label={words.a({ sign: PERCENT })}
          wrong={words.cutoffs}
          value={Math.round(a * 1000) / 10}
          isRight={(value) => value >= 1 && value < b * 100}
          onChange={(value) => set({ abc: { a: value / 100, b } })}
        />
        <NumberField
          label={words.b({ sign: PERCENT })}
          wrong={words.cutoffs}
          value={Math.round(b * 1000) / 10}
          isRight={(value) => value > a * 100 && value <= 99}
          onChange={(value) => set({ abc: { a, b: value / 100 } })}
        />
      </div>
      {shares !== null && classification !== null && (
        <div className={look.pair}>
          <div
            role="img"
            aria-label={words.split({
              a: formats.percent(shares.classes.A.share),
              b: formats.percent(shares.classes.B.share),
              c: formats.percent(shares.classes.C.share),
            })}
            className={styles.split}
          >
            {ABC_CLASSES.map((abc) => (
              <span
                key={abc}
                className={mergeClasses(styles.bar, styles[abc])}
                style={{ width: `${Math.max(0, shares.classes[abc].share) * 100}%` }}
              />
            ))}
          </div>
          <p className={look.note}>
            {words.holds({
              n: formats.count(shares.classes.A.customers),
              all: formats.count(classification.customers.length),
              sales: formats.compact(shares.classes.A.sales, currency),
              total: formats.compact(shares.total, currency),
            })}
          </p>
        </div>
      )}
    </Disclosure>
  );
}

/** From when a customer is fast-growing or dormant, and how many of each there then are. */
export function SegmentsPart(
  props: PartProps & {
    readonly classification: Classification | null;
    /** Takes the place of all options. */
    readonly change: (options: RememberedOptions) => void;
  },
): ReactElement {
  const { options, set, change, classification } = props;
  const { texts, formats } = usePane();
  const styles = useStyles();
  const look = useLook();
  const words = texts.pane.options;
  const growth = options.growth ?? DEFAULT_OPTIONS.growth;
  return (
    <Disclosure title={words.segments}>
      <div className={styles.pair}>
        <NumberField
          label={words.growth({ sign: PERCENT })}
          wrong={words.growthRange}
          value={Math.round(growth * 1000) / 10}
          isRight={(value) => value >= 1 && value <= 1000}
          onChange={(value) => set({ growth: value / 100 })}
        />
      </div>
      <RuleFields options={options} change={change} classification={classification} />
      {classification !== null && (
        <div>
          {ORDER.map((segment) => (
            <div key={segment} className={styles.count}>
              <SegmentIcon segment={segment} />
              <span className={styles.name}>{texts.terms.segments[segment]}</span>
              <span className={mergeClasses(look.strong, look.numbers)}>
                {formats.count(classification.customers.filter((customer) => customer.segment === segment).length)}
              </span>
            </div>
          ))}
        </div>
      )}
    </Disclosure>
  );
}
