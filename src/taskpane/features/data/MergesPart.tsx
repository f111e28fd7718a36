import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ClassifyResult } from '../../../app/classification/classifyWorkbook';
import type { CustomerIdentity } from '../../../domain/sales/directory';
import { Button, Link } from '../../components/controls';
import { useLook } from '../../style';
import { usePane, usePaneState } from '../../pane/context';
import { Part } from './Part';

/** Pairs shown before the rest is asked for. */
const FIRST = 10;

const useStyles = makeStyles({
  name: { overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '4px' },
  button: { minHeight: '28px', padding: '3px 12px', fontSize: '12px', lineHeight: '16px' },
  show: { marginLeft: 'auto' },
});

/** Customers that may be one: joined or kept apart by a person's word. */
export function MergesPart({ result }: { result: ClassifyResult }): ReactElement {
  const { texts, formats } = usePane();
  const [showsAll, setShowsAll] = useState(false);
  const look = useLook();
  const words = texts.pane.data;
  const { merges } = result;
  const rest = merges.length - FIRST;
  return (
    <Part
      id="same"
      title={words.same}
      aside={merges.length === 0 ? '' : words.left({ n: formats.count(merges.length) })}
      note={merges.length === 0 ? words.noPairs : words.sameNote}
    >
      {(showsAll ? merges : merges.slice(0, FIRST)).map((pair) => (
        <Pair key={`${pair.a.key}\n${pair.b.key}`} pair={pair} result={result} />
      ))}
      {rest > 0 && !showsAll && (
        <Link className={look.link} aria-expanded={false} onClick={() => setShowsAll(true)}>
          {words.morePairs({ n: rest })}
        </Link>
      )}
    </Part>
  );
}

function Pair({ pair, result }: { pair: ClassifyResult['merges'][number]; result: ClassifyResult }): ReactElement {
  const { texts, formats, actions } = usePane();
  const isRereading = usePaneState((state) => state.isRereading);
  const styles = useStyles();
  const look = useLook();
  const words = texts.pane.data;
  const { a, b, because } = pair;
  const salesOf = (identity: CustomerIdentity): number =>
    result.classification.customers.find((customer) => customer.identity.key === identity.key)?.netSales ?? 0;
  const names = { a: fullName(a), b: fullName(b) };
  return (
    <div className={look.well} role="group" aria-label={`${names.a}, ${names.b}`}>
      {[a, b].map((identity) => (
        <div key={identity.key} className={look.line}>
          <span className={mergeClasses(look.body, look.strong, styles.name)}>{fullName(identity)}</span>
          <span className={mergeClasses(look.note, look.numbers)}>{formats.amount(salesOf(identity))}</span>
        </div>
      ))}
      <p className={look.note}>
        {words[because]} {words.together({ amount: formats.amount(salesOf(a) + salesOf(b)) })}
      </p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          className={styles.button}
          disabled={isRereading}
          onClick={() => {
            void actions.answers.join(a, b);
          }}
        >
          {words.join}
          <span className={look.hidden}>: {words.joinPair(names)}</span>
        </Button>
        <Button
          className={styles.button}
          disabled={isRereading}
          onClick={() => {
            void actions.answers.keepApart(a, b);
          }}
        >
          {words.apart}
          <span className={look.hidden}>: {words.apartPair(names)}</span>
        </Button>
        <Link
          className={mergeClasses(look.link, styles.show)}
          onClick={() => {
            void actions.view.showRow(b.key);
          }}
        >
          {words.show}
          <span className={look.hidden}>: {words.showOf({ name: names.b })}</span>
        </Link>
      </div>
    </div>
  );
}

function fullName({ name, id }: CustomerIdentity): string {
  return id === '' || id === name ? name : `${id} ${name}`;
}
