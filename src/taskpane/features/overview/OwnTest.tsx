import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { ClassifyResult } from '../../../app/classification/classifyWorkbook';
import { dormantTest, growingTest } from '../../../app/classification/ownTest';
import { testGrowth } from '../../../domain/segments/growthTest';
import { Link } from '../../components/controls';
import { usePane } from '../../pane/context';
import { useLook } from '../../style';

/** "How good is this?": how often segments were right on the own past, and the way to the figures behind it. */
export function OwnTest({ result }: { result: ClassifyResult }): ReactElement | null {
  const { texts, formats, actions } = usePane();
  const look = useLook();
  const { classification, reading } = result;
  const growth = useMemo(() => testGrowth(reading.book, classification), [reading, classification]);
  if (classification.asOf === null) return null;
  return (
    <section className={look.section} aria-labelledby="own-test">
      <div className={look.pair}>
        <h2 id="own-test" className={look.heading}>
          {texts.ownTest.title}
        </h2>
        <p className={look.note}>{dormantTest(classification, texts, formats)}</p>
        <p className={look.note}>{growingTest(growth, texts, formats)}</p>
        <Link id="own-test-more" className={look.link} onClick={() => actions.view.toPage('quality')}>
          {texts.ownTest.page.more}
        </Link>
      </div>
    </section>
  );
}
