import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useId, useState } from 'react';
import { Link } from '../components/controls';
import { usePane } from '../pane/context';
import { useLook } from '../style';
import { useWidth } from '../components/useWidth';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: '12px',
    lineHeight: '16px',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: '4px 0 4px 8px',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'right',
      fontWeight: tokens.fontWeightRegular,
    },
    '& tr > :first-child': { textAlign: 'left', paddingLeft: 0 },
    '& thead th': { color: tokens.colorNeutralForeground3 },
  },
});

/** A table in place of a picture: headers and rows of texts, the first column names the row. */
export interface ChartTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * A picture with a sentence as its name, and a real table on demand.
 * @param draw the picture for a width in pixels
 */
export function ChartFrame(props: {
  title: string;
  note?: string;
  sentence: string;
  table: ChartTable;
  draw: (width: number) => ReactNode;
  children?: ReactNode;
}): ReactElement {
  const { title, note, sentence, table, draw, children } = props;
  const [asTable, setAsTable] = useState(false);
  const [element, width] = useWidth<HTMLDivElement>();
  const { texts } = usePane();
  const styles = useStyles();
  const look = useLook();
  const id = useId();
  return (
    <section className={look.section} aria-labelledby={id}>
      <div className={look.pair}>
        <div className={look.line}>
          <h2 id={id} className={look.heading}>
            {title}
          </h2>
          <Link className={look.link} onClick={() => setAsTable(!asTable)} aria-describedby={id}>
            {asTable ? texts.pane.charts.picture : texts.pane.charts.table}
          </Link>
        </div>
        {note !== undefined && <p className={look.note}>{note}</p>}
      </div>
      <div ref={element}>
        {asTable ? (
          <table className={styles.table} aria-labelledby={id}>
            <thead>
              <tr>
                {table.headers.map((header) => (
                  <th key={header} scope="col">
                    {header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([name, ...cells]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, c) => (
                    <td key={c}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ) : (
          <div role="img" aria-label={sentence}>
            {draw(width)}
            <div className={mergeClasses(look.note)}>{children}</div>
          </div>
        )}
      </div>
    </section>
  );
}
