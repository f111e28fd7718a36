import type { ReactElement } from 'react';
import { useCallback } from 'react';
import { useTabHome } from '../../components/useTabHome';
import { DayPage } from './DayPage';
import { FormPage } from './FormPage';
import { PreparePage } from './PreparePage';
import { useFreshLog, useVisitActions, useVisitState } from './useVisits';

/** The tab Visits: a person's day, and from there the questions before a visit and the form. */
export default function VisitsTab(): ReactElement {
  const visits = useVisitActions();
  useFreshLog();
  useTabHome(useCallback(() => visits.close(), [visits]));
  const hasForm = useVisitState(({ form }) => form !== null);
  const prepared = useVisitState((state) => state.prepared);
  if (hasForm) return <FormPage />;
  return prepared === null ? <DayPage /> : <PreparePage visit={prepared} />;
}
