import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useMemo } from 'react';
import type { ClassifyResult } from '../../../app/classification/classifyWorkbook';
import { hasSegments } from '../../../domain/segments/hasSegments';
import { classShares, segmentSales } from '../../../domain/figures/shares';
import type { Segment } from '../../../domain/types';
import { ABC_CLASSES } from '../../../domain/types';
import { Change } from '../../components/Change';
import { ClassBadge } from '../../components/ClassBadge';
import { SegmentIcon } from '../../components/SegmentIcon';
import { usePane } from '../../pane/context';
import { MAGNIFIED, NARROW, useLook } from '../../style';
import { Spoken } from '../../components/Spoken';

/** Protect, invest, pursue, wake. */
const ORDER: readonly Segment[] = ['loyal', 'fast-growing', 'worth-cultivating', 'dormant'];

const ONE_COLUMN = { gridTemplateColumns: 'minmax(0, 1fr)' };

const useStyles = makeStyles({
  three: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '8px', [MAGNIFIED]: ONE_COLUMN },
  two: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px', [MAGNIFIED]: ONE_COLUMN },
  tile: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    rowGap: '2px',
    padding: '10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '6px',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    [NARROW]: { padding: '8px' },
  },
  figure: { fontSize: '20px', lineHeight: '26px' },
  name: { display: 'flex', alignItems: 'flex-start', columnGap: '6px', fontSize: '12px', lineHeight: '16px' },
  row: { display: 'flex', alignItems: 'baseline', columnGap: '6px', flexWrap: 'wrap' },
  ends: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '4px', flexWrap: 'wrap' },
  small: { fontSize: '12px', lineHeight: '16px', fontVariantNumeric: 'tabular-nums' },
});

interface TilesProps {
  readonly result: ClassifyResult;
  readonly currency: string | null;
}

/** Customers, sales and share of A, B and C; each opens its customers. */
export function ClassTiles({ result, currency }: TilesProps): ReactElement {
  const { texts, formats, actions } = usePane();
  const styles = useStyles();
  const look = useLook();
  const words = texts.pane.overview;
  const { window } = result.classification;
  const shares = useMemo(() => classShares(result.classification), [result.classification]);
  const total = formats.compact(shares.total, currency);
  const note =
    window === null ? words.classesOfAll({ total }) : words.classesOf({ total, span: formats.months(window) });
  return (
    <Tiles id="classes" title={words.classes} note={note} className={styles.three}>
      {ABC_CLASSES.map((abc) => {
        const { customers, sales, share } = shares.classes[abc];
        const figures = {
          n: formats.count(customers),
          sales: formats.compact(sales, currency),
          share: formats.percent(share),
        };
        return (
          <button
            key={abc}
            id={`class-${abc}`}
            type="button"
            className={styles.tile}
            onClick={() => actions.view.showCustomers({ classes: [abc] })}
          >
            <Spoken text={words.classTile({ abc, ...figures })}>
              <span className={styles.ends}>
                <ClassBadge abc={abc} isHidden />
                <span className={look.note}>{figures.share}</span>
              </span>
              <span className={mergeClasses(styles.figure, look.strong)}>{figures.n}</span>
              <span className={styles.small}>{figures.sales}</span>
            </Spoken>
          </button>
        );
      })}
    </Tiles>
  );
}

/** Customers of each segment with the stance towards them, and how their sales go. */
export function SegmentTiles({ result, currency }: TilesProps): ReactElement | null {
  const { texts, formats, actions } = usePane();
  const styles = useStyles();
  const look = useLook();
  const words = texts.pane.overview;
  const { classification, reading } = result;
  const segments = useMemo(() => segmentSales(classification, reading.book), [classification, reading]);
  if (classification.asOf === null) return null;
  // All in one segment for lack of data is no finding, and a tile would show it as one.
  if (!hasSegments(classification))
    return (
      <section className={look.section} aria-labelledby="segments">
        <h2 id="segments" className={look.heading}>
          {words.segments}
        </h2>
        <p className={look.note}>{words.tooShort}</p>
      </section>
    );
  const isCompared = ORDER.some((segment) => segments[segment].change !== null);
  return (
    <Tiles
      id="segments"
      title={words.segments}
      note={isCompared ? words.segmentsNote : words.segmentsPlain}
      className={styles.two}
    >
      {ORDER.map((segment) => {
        const { customers, thisYear, change } = segments[segment];
        const name = texts.terms.segments[segment];
        const stance = words.stances[segment];
        const figures = { n: formats.count(customers), sales: formats.compact(thisYear, currency) };
        const label = words.segmentTile({
          segment: name,
          stance,
          ...figures,
          change: change === null ? '' : formats.change(change),
        });
        return (
          <button
            key={segment}
            id={`segment-${segment}`}
            type="button"
            className={styles.tile}
            onClick={() => actions.view.showCustomers(segment === 'dormant' ? { segment, sort: 'stake' } : { segment })}
          >
            <Spoken text={label}>
              <span className={styles.name}>
                <SegmentIcon segment={segment} />
                {name}
              </span>
              <span className={styles.row}>
                <span className={mergeClasses(styles.figure, look.strong)}>{figures.n}</span>
                <span className={look.note}>{stance}</span>
              </span>
              <span className={mergeClasses(styles.ends, styles.small)}>
                <span>{figures.sales}</span>
                {change !== null && <Change change={change} />}
              </span>
            </Spoken>
          </button>
        );
      })}
    </Tiles>
  );
}

function Tiles(props: {
  id: string;
  title: string;
  note: string;
  className: string;
  children: ReactNode;
}): ReactElement {
  const look = useLook();
  return (
    <section className={look.section} aria-labelledby={props.id}>
      <div className={look.pair}>
        <h2 id={props.id} className={look.heading}>
          {props.title}
        </h2>
        <p className={look.note}>{props.note}</p>
      </div>
      <div className={props.className}>{props.children}</div>
    </section>
  );
}
