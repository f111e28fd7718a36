import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { ClassifyResult } from '../../../app/classification/classifyWorkbook';
import { dormantTest, growingTest, ownTestRule } from '../../../app/classification/ownTest';
import type { Dormancy } from '../../../domain/segments/dormancy/dormancy';
import type { RuleScore, TriedDate } from '../../../domain/segments/dormancy/ownTest';
import { testGrowth } from '../../../domain/segments/growthTest';
import { Page } from '../../components/Page';
import { usePane } from '../../pane/context';
import { useLook } from '../../style';

const HALF = 0.5;

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: '12px', lineHeight: '16px' },
  cell: {
    padding: '4px 6px',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The dates tried, both rules, and the chances said against what happened. */
export default function QualityPage({ result }: { result: ClassifyResult }): ReactElement {
  const { texts, formats, actions } = usePane();
  const look = useLook();
  const { classification, reading } = result;
  const { dormancy } = classification;
  const growth = useMemo(() => testGrowth(reading.book, classification), [reading, classification]);
  const words = texts.ownTest.page;
  return (
    <Page title={texts.ownTest.title} back={{ to: texts.pane.tabs.overview, go: () => actions.view.toPage('home') }}>
      <section className={look.section}>
        <p className={look.body}>{dormantTest(classification, texts, formats)}</p>
        <p className={look.note}>{words.intro({ half: formats.percent(HALF) })}</p>
        <p className={look.note}>{ownTestRule(classification, texts)}</p>
        {dormancy !== null && <Dates dormancy={dormancy} />}
      </section>
      {dormancy !== null && <Chances dormancy={dormancy} />}
      <section className={look.section} aria-labelledby="quality-growth">
        <h2 id="quality-growth" className={look.heading}>
          {words.growth}
        </h2>
        <p className={look.body}>{growingTest(growth, texts, formats)}</p>
      </section>
    </Page>
  );
}

function Dates({ dormancy }: { dormancy: Dormancy }): ReactElement {
  const { texts, formats } = usePane();
  const look = useLook();
  const words = texts.ownTest.page;
  const { tried, balanced, noModel, rule } = dormancy;
  if (tried.length === 0)
    return (
      <p className={look.note}>
        {noModel === null ? words.noDates : words.noModel({ why: texts.warnings.noChance[noModel] })}
      </p>
    );
  const percent = (value: number | null): string => (value === null ? '–' : formats.percent(value));
  const line = (date: TriedDate, score: RuleScore | null): string[] => {
    if (score === null) return ['–', '–', '–', '–'];
    const others = date.customers - score.called;
    return [
      formats.count(score.called),
      formats.count(score.calledSilent),
      others === 0 ? '–' : formats.percent((date.silent - score.calledSilent) / others),
      percent(score.balanced),
    ];
  };
  return (
    <>
      {(['months', 'chance'] as const).map((which) => (
        <Table
          key={which}
          title={rule === which ? `${words[which]} (${words.inUse})` : words[which]}
          headers={[words.month, words.called, words.silent, words.others, words.right]}
          rows={[
            ...tried.map((date) => [formats.shortMonth(date.asOf), ...line(date, date[which])]),
            ...(balanced === null ? [] : [[words.mean, '', '', '', formats.percent(balanced[which])]]),
          ]}
        />
      ))}
      {tried
        .filter(({ why }) => why !== null)
        .map(({ asOf, why }) => (
          <p key={asOf} className={look.note}>
            {why === null ? '' : `${formats.month(asOf)}: ${words.reasons[why]}`}
          </p>
        ))}
    </>
  );
}

function Chances({ dormancy: { calibration } }: { dormancy: Dormancy }): ReactElement | null {
  const { texts, formats } = usePane();
  const look = useLook();
  const words = texts.ownTest.page;
  if (calibration === null) return null;
  return (
    <section className={look.section}>
      <Table
        title={words.chances}
        headers={[words.customers, words.said, words.bought]}
        rows={calibration.groups.map(({ customers, said, bought }) => [
          formats.count(customers),
          formats.percent(said),
          formats.percent(bought),
        ])}
      />
      {!calibration.holds && <p className={look.note}>{words.notShown}</p>}
    </section>
  );
}

function Table(props: {
  title: string;
  headers: readonly string[];
  rows: readonly (readonly string[])[];
}): ReactElement {
  const styles = useStyles();
  const look = useLook();
  return (
    <div className={styles.scroll}>
      <h2 className={look.heading}>{props.title}</h2>
      <table className={styles.table} aria-label={props.title}>
        <thead>
          <tr>
            {props.headers.map((header) => (
              <th key={header} scope="col" className={styles.cell}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row, r) => (
            <tr key={r}>
              {row.map((cell, c) => (
                <td key={c} className={styles.cell}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
