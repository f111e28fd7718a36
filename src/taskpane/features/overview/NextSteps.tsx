import type { ReactElement } from 'react';
import { Link } from '../../components/controls';
import { usePane } from '../../pane/context';
import { useLook } from '../../style';

/** Where to go from a page that ends a piece of work. */
export function NextSteps(): ReactElement {
  const { texts, actions } = usePane();
  const look = useLook();
  const words = texts.pane.written;
  const steps = [
    { id: 'next-visit', text: words.nextVisit, go: () => actions.view.toTab('visits') },
    { id: 'next-roles', text: words.nextRoles, go: () => actions.view.toTab('roles') },
    { id: 'next-summary', text: words.nextSummary, go: () => actions.view.toMonthsEnd() },
  ];
  return (
    <section className={look.section} aria-labelledby="next-steps">
      <h2 id="next-steps" className={look.heading}>
        {words.next}
      </h2>
      <ul className={look.list}>
        {steps.map(({ id, text, go }) => (
          <li key={id}>
            <Link id={id} className={look.link} onClick={go}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
