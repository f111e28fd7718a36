import type { ReactElement } from 'react';
import { DayPage } from './DayPage';
import { FormPage } from './FormPage';
import { PreparePage } from './PreparePage';
import { useFreshLog, useVisitState } from './useVisits';

/** The tab Visits: a person's day, and from there the questions before a visit and the form. */
export default function VisitsTab(): ReactElement {
  useFreshLog();
  const hasForm = useVisitState(({ form }) => form !== null);
  const prepared = useVisitState((state) => state.prepared);
  if (hasForm) return <FormPage />;
  return prepared === null ? <DayPage /> : <PreparePage visit={prepared} />;
}
