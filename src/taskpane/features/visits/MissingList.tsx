import { mergeClasses } from '@fluentui/react-components';
import { Receipt20Regular } from '@fluentui/react-icons/svg/receipt';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Visit } from '../../../domain/visits/visit';
import { Link } from '../../components/controls';
import { usePane } from '../../pane/context';
import { useLook } from '../../style';
import { useDayRows } from './dayRows';
import { useVisitActions } from './useVisits';
import type { LoggedVisit } from './visitLogApi';

const FIRST = 20;

/** Visits that lack their summary; a row opens the form on it. */
export function MissingList({ visits }: { visits: readonly Visit[] }): ReactElement | null {
  const { texts, formats } = usePane();
  const actions = useVisitActions();
  const [showsAll, setShowsAll] = useState(false);
  const rows = useDayRows();
  const look = useLook();
  const words = texts.visits.day;
  if (visits.length === 0) return null;
  const shown = (showsAll ? visits : visits.slice(0, FIRST)) as readonly LoggedVisit[];
  return (
    <section className={look.section}>
      <div>
        <h2 className={look.heading}>{words.missing}</h2>
        <p className={look.note}>{words.missingNote}</p>
      </div>
      <ul className={mergeClasses(look.list, look.bleed)}>
        {shown.map((visit, i) => (
          <li key={visit.row} className={mergeClasses(rows.item, i === shown.length - 1 && rows.last)}>
            <button type="button" className={rows.row} onClick={() => actions.form.openEdit(visit)}>
              <Receipt20Regular aria-hidden className={look.caution} />
              <span className={rows.words}>
                <span className={look.line}>
                  <span className={look.strong}>{visit.customer}</span>
                  {visit.expense !== null && <span className={look.numbers}>{formats.decimal(visit.expense)}</span>}
                </span>
                <span className={mergeClasses(rows.small, look.quiet)}>
                  {visit.expense === null
                    ? words.unwritten({ day: formats.dayOfMonth(visit.day) })
                    : words.waits({ day: formats.dayOfMonth(visit.day) })}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < visits.length && (
        <Link className={rows.more} onClick={() => setShowsAll(true)}>
          {texts.cli.andMore({ count: formats.count(visits.length - shown.length) })}
        </Link>
      )}
    </section>
  );
}
