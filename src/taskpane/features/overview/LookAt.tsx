import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import { ArrowTrending20Regular } from '@fluentui/react-icons/svg/arrow-trending';
import { ArrowTrendingDown20Regular } from '@fluentui/react-icons/svg/arrow-trending-down';
import { PersonAdd20Regular } from '@fluentui/react-icons/svg/person-add';
import { WeatherMoon20Regular } from '@fluentui/react-icons/svg/weather-moon';
import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { ClassifyResult } from '../../../app/classification/classifyWorkbook';
import type { AttentionItem, AttentionKind } from '../../../domain/figures/attention';
import { attention } from '../../../domain/figures/attention';
import { comparedMonths } from '../../../domain/figures/compared';
import { ClassBadge } from '../../components/ClassBadge';
import { Link } from '../../components/controls';
import { usePane } from '../../pane/context';
import { FORCED, MAGNIFIED, NARROW, useLook } from '../../style';

const MOST = 7;
const FIRST = 5;

const ICONS = {
  dormant: WeatherMoon20Regular,
  declining: ArrowTrendingDown20Regular,
  lower: ArrowTrendingDown20Regular,
  new: PersonAdd20Regular,
  higher: ArrowTrending20Regular,
} as const satisfies Record<AttentionKind, unknown>;

const useStyles = makeStyles({
  list: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  button: {
    boxSizing: 'border-box',
    display: 'flex',
    columnGap: '10px',
    width: '100%',
    padding: '10px 16px',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [NARROW]: { paddingLeft: '12px', paddingRight: '12px' },
    [MAGNIFIED]: { flexWrap: 'wrap' },
  },
  icon: {
    flexShrink: 0,
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '28px',
    height: '28px',
    borderRadius: '50%',
    backgroundColor: tokens.colorNeutralBackground3,
    [FORCED]: { border: '1px solid CanvasText' },
  },
  alarm: { backgroundColor: tokens.colorStatusDangerBackground1 },
  text: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: '2px' },
  name: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    minWidth: 0,
    [MAGNIFIED]: { flexWrap: 'wrap' },
  },
  words: {
    flexGrow: 1,
    overflow: 'hidden',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflowWrap: 'anywhere',
  },
  action: { display: 'flex', columnGap: '6px', color: tokens.colorNeutralForeground1 },
  arrow: { flexShrink: 0, color: tokens.colorBrandForeground1 },
});

/** At most seven accounts, most money at stake first, each with the fact and the next action of the playbook. */
export function LookAt({ result }: { result: ClassifyResult }): ReactElement | null {
  const { texts, formats } = usePane();
  const look = useLook();
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const { classification, reading } = result;
  const items = useMemo(() => attention(classification, reading.book, MOST), [classification, reading]);
  const months = comparedMonths(classification);
  if (items.length === 0 || months === null) return null;
  const words = texts.pane.overview;
  const isWhole = months.now.to === classification.years?.thisYear.to;
  const shown = showsAll ? items : items.slice(0, FIRST);
  return (
    <section className={look.section} aria-labelledby="look-at">
      <div className={look.pair}>
        <div className={look.line}>
          <h2 id="look-at" className={look.heading}>
            {words.lookAt}
          </h2>
          {items.length > FIRST && (
            <Link className={look.link} aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
              {showsAll ? words.fewer : words.all({ n: formats.count(items.length) })}
            </Link>
          )}
        </div>
        <p className={look.note}>{isWhole ? words.most : words.mostIn({ span: formats.span(months.now) })}</p>
      </div>
      <ul className={mergeClasses(look.list, look.bleed, styles.list)}>
        {shown.map((item) => (
          <Item key={item.customer.identity.key} item={item} result={result} />
        ))}
      </ul>
    </section>
  );
}

function Item({ item, result }: { item: AttentionItem; result: ClassifyResult }): ReactElement {
  const { texts, formats, actions } = usePane();
  const look = useLook();
  const styles = useStyles();
  const words = texts.pane.overview;
  const { customer, kind, figures, stake, isAtStake, expected } = item;
  const action = result.lines.find((line) => line.result.customer === customer.customer)?.nextAction ?? '';
  const isAlarm = kind === 'declining';
  const Icon = ICONS[kind];
  const months = customer.recencyMonths ?? 0;
  const money = isAtStake
    ? expected === null
      ? texts.ownTest.atStake
      : texts.ownTest.atStakeExpected({ expected: formats.amount(expected) })
    : '';
  const fact =
    kind === 'dormant'
      ? words.asleep({ n: months })
      : kind === 'new' && customer.firstPurchase !== null
        ? words.isNew({ month: formats.month(customer.firstPurchase) })
        : words.figures({ now: formats.amount(figures.current), then: formats.amount(figures.base) });
  return (
    <li className={styles.item}>
      <button
        type="button"
        id={`look-${customer.identity.key}`}
        className={styles.button}
        onClick={() => {
          void actions.view.openCustomer(customer.identity.key);
        }}
      >
        <span className={mergeClasses(styles.icon, isAlarm && styles.alarm)} role="img" aria-label={words.kinds[kind]}>
          <Icon aria-hidden className={mergeClasses(isAlarm && look.danger)} />
        </span>
        <span className={styles.text}>
          <span className={mergeClasses(look.body, styles.name)}>
            {customer.class !== null && <ClassBadge abc={customer.class} />}
            <span className={mergeClasses(look.strong, styles.words)}>{customer.identity.name}</span>
            <span className={mergeClasses(look.strong, look.numbers, isAlarm && look.danger)}>
              {stake > 0 ? '+' : ''}
              {formats.amount(stake)}
            </span>
          </span>
          <span className={look.note}>{fact}</span>
          {money !== '' && <span className={look.note}>{`${formats.amount(-stake)} ${money}`}</span>}
          {action !== '' && (
            <span className={mergeClasses(look.note, styles.action)}>
              <ArrowRight16Regular aria-hidden className={styles.arrow} />
              {action}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
