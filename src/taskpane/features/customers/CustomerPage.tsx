import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import { ArrowTrendingDown20Regular } from '@fluentui/react-icons/svg/arrow-trending-down';
import { Lightbulb20Regular } from '@fluentui/react-icons/svg/lightbulb';
import { TableEdit20Regular } from '@fluentui/react-icons/svg/table-edit';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { ClassifyResult } from '../../../app/classification/classifyWorkbook';
import type { CustomerLine } from '../../../app/ownSheets/customersSheet';
import { currencyOf } from '../../../app/reading/readingFacts';
import { ownSheetOf } from '../../../app/ownSheets/ownSheetOf';
import { whyParts } from '../../../app/classification/why';
import { monthSeries } from '../../../domain/figures/monthSeries';
import { MonthsChart } from '../../charts/MonthsChart';
import { ClassBadge } from '../../components/ClassBadge';
import { HandPart } from '../../components/HandPart';
import { Page } from '../../components/Page';
import { SegmentIcon } from '../../components/SegmentIcon';
import { Button, Link } from '../../components/controls';
import { usePane } from '../../pane/context';
import { FORCED, useLook } from '../../style';
import { CustomerFigures } from './CustomerFigures';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '8px' },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    padding: '2px 8px',
    borderRadius: '4px',
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: '12px',
    lineHeight: '16px',
    [FORCED]: { border: '1px solid CanvasText' },
  },
  alarm: { backgroundColor: tokens.colorStatusDangerBackground1 },
  spellings: { marginTop: '8px' },
  why: { display: 'flex', columnGap: '8px' },
  icon: { flexShrink: 0 },
  plan: { display: 'flex', alignItems: 'center', columnGap: '10px' },
  action: { display: 'flex', columnGap: '8px', marginTop: '4px' },
  arrow: { flexShrink: 0, marginTop: '2px', color: tokens.colorBrandForeground1 },
  facts: { display: 'grid', gridTemplateColumns: 'auto 1fr', rowGap: '8px', columnGap: '12px', margin: 0 },
  value: { margin: 0, textAlign: 'right' },
  button: { flexGrow: 1 },
});

/** One customer: why it stands where it stands, how its sales go, and what to do. */
export function CustomerPage(props: { result: ClassifyResult; line: CustomerLine; listCount: number }): ReactElement {
  const { result, line, listCount } = props;
  const { texts, formats, actions, announce } = usePane();
  const styles = useStyles();
  const look = useLook();
  const words = texts.pane.customer;
  const { result: customer, cadence, owner } = line;
  const { classification, reading } = result;
  const { identity } = customer;
  const months = useMemo(
    () => monthSeries(classification, (month) => reading.book.netOf(customer.customer, month)),
    [classification, reading, customer],
  );
  const playbook = ownSheetOf(result.state, 'playbook');
  const isDeclining = customer.flags.includes('declining');
  const others = customer.flags.filter((flag) => flag !== 'declining');
  const back = {
    to: texts.pane.customers({ n: listCount }),
    go: () => actions.view.closeCustomer(),
  };
  const show = async (): Promise<void> => {
    const isThere = await actions.view.showRow(identity.key);
    announce(isThere ? words.shown({ name: identity.name }) : words.notFound({ name: identity.name }));
  };
  const footer = (
    <Button
      className={styles.button}
      icon={<TableEdit20Regular />}
      onClick={() => {
        void show();
      }}
    >
      {words.showRow}
    </Button>
  );
  const plan = stanceOf(line.strategy);
  const spellings = identity.spellings.filter((spelling) => spelling.trim() !== identity.name);
  return (
    <Page title={identity.name} back={back} footer={footer}>
      <div className={styles.chips}>
        {customer.class !== null && <ClassBadge abc={customer.class} />}
        {customer.byHand !== null && <span className={styles.chip}>{words.setByHand}</span>}
        {customer.segment !== null && (
          <span className={styles.chip}>
            <SegmentIcon segment={customer.segment} />
            {texts.terms.segments[customer.segment]}
          </span>
        )}
        {isDeclining && (
          <span className={mergeClasses(styles.chip, styles.alarm, look.danger)}>
            <ArrowTrendingDown20Regular aria-hidden style={{ width: 16, height: 16 }} />
            {texts.pane.list.declining}
          </span>
        )}
        {others.map((flag) => (
          <span key={flag} className={styles.chip}>
            {texts.terms.flags[flag]}
          </span>
        ))}
      </div>
      <CustomerFigures result={result} line={line} />
      {spellings.length > 0 && (
        <p className={mergeClasses(look.note, styles.spellings)}>
          {words.spellings({ list: formats.list(spellings.slice(0, 4)) })}
        </p>
      )}
      <Why result={result} line={line} />
      {months.length > 0 && <MonthsChart months={months} currency={currencyOf(result)} />}
      {line.strategy !== '' && customer.segment !== null && (
        <section className={look.section}>
          <div className={look.well}>
            <div className={styles.plan}>
              <Lightbulb20Regular aria-hidden className={styles.icon} />
              <h2 className={look.heading}>
                {plan.stance === '' ? texts.pane.overview.stances[customer.segment] : plan.stance}
              </h2>
            </div>
            <div className={look.body}>{plan.text}</div>
            {line.nextAction !== '' && (
              <div className={mergeClasses(look.body, styles.action)}>
                <ArrowRight16Regular aria-hidden className={styles.arrow} />
                {line.nextAction}
              </div>
            )}
            {playbook !== undefined && (
              <Link
                id="edit-playbook"
                className={look.link}
                onClick={() => {
                  void actions.view.showPlaybookRow(customer.segment, customer.class);
                }}
              >
                {texts.pane.settings.editPlaybook}
              </Link>
            )}
          </div>
        </section>
      )}
      {customer.class !== null && (cadence !== null || owner !== '') && (
        <section className={look.section}>
          <h2 className={look.heading}>{words.nextVisit}</h2>
          <dl className={mergeClasses(look.body, styles.facts)}>
            {cadence !== null && (
              <>
                <dt className={look.quiet}>{words.cadence}</dt>
                <dd className={styles.value}>{words.days({ n: cadence, abc: customer.class })}</dd>
              </>
            )}
            {owner !== '' && (
              <>
                <dt className={look.quiet}>{words.owner}</dt>
                <dd className={styles.value}>{owner}</dd>
              </>
            )}
          </dl>
        </section>
      )}
      <HandPart customer={customer} />
    </Page>
  );
}

/** Why the customer has its class and its segment. */
function Why({ result, line }: { result: ClassifyResult; line: CustomerLine }): ReactElement {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const look = useLook();
  const [ofClass = '', ofSegment = ''] = whyParts(line.result, result.classification, texts, formats);
  const { class: abc, segment } = line.result;
  return (
    <section className={look.section}>
      <h2 className={look.heading}>{texts.pane.customer.why}</h2>
      <div className={styles.why}>
        {abc !== null && <ClassBadge abc={abc} isHidden />}
        <span className={look.body}>{ofClass}</span>
      </div>
      {ofSegment !== '' && (
        <div className={styles.why}>
          {segment !== null && <SegmentIcon segment={segment} size={20} />}
          <span className={look.body}>{ofSegment}</span>
        </div>
      )}
    </section>
  );
}

/** "Protect: reply the same day" as heading and text; a strategy in other words is all text. */
function stanceOf(strategy: string): { readonly stance: string; readonly text: string } {
  const parts = /^([^:：]{1,30})[:：]\s*(.+)$/su.exec(strategy);
  const [, stance = '', text = strategy] = parts ?? [];
  return { stance, text: text.charAt(0).toLocaleUpperCase() + text.slice(1) };
}
