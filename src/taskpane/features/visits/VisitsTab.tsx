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
  useTabHome(useCallback(() => visits.form.close(), [visits]));
  const form = useVisitState((state) => state.form);
  const prepared = useVisitState((state) => state.prepared);
  if (form !== null) return <FormPage form={form} />;
  return prepared === null ? <DayPage /> : <PreparePage visit={prepared} />;
}
