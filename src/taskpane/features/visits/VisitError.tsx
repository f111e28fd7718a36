import type { ReactElement } from 'react';
import { MessageBar } from '../../components/MessageBar';
import { usePane } from '../../pane/context';
import { useVisitState } from './useVisits';

/** What went wrong with the log; what a person has typed stays in the form. */
export function VisitError(): ReactElement | null {
  const error = useVisitState((state) => state.error);
  const { texts } = usePane();
  if (error === null) return null;
  return (
    <MessageBar intent="error">
      <span role="alert">{texts.errors[error.code](error.params)}</span>
    </MessageBar>
  );
}
