import type { ReactElement } from 'react';
import { useEffect } from 'react';
import { MessageBar } from '../../components/MessageBar';
import { usePane } from '../../pane/context';
import type { Done } from './roleState';
import { useRoleState } from './useRoles';

/** Cells named when some were not kept. */
const PLACES = 5;

/** What went wrong, or what was done last; spoken once. */
export function RoleNotes(): ReactElement | null {
  const error = useRoleState((state) => state.error);
  const done = useRoleState((state) => state.done);
  const { texts, formats, announce } = usePane();
  const words = texts.rolePane;
  const said = done === null ? '' : doneText(done);
  useEffect(() => {
    if (said !== '') announce(said);
  }, [said, announce]);
  if (error !== null)
    return (
      <MessageBar intent="error">
        <span role="alert">{texts.errors[error.code](error.params)}</span>
      </MessageBar>
    );
  if (done === null) return null;
  const { notKept } = done.outcome;
  if (notKept.length === 0) return <MessageBar intent="success">{said}</MessageBar>;
  const places = notKept.slice(0, PLACES).map(({ sheet, address }) => `${sheet}!${address}`);
  return (
    <MessageBar intent="warning">
      {words.notKept({ cells: formats.count(notKept.length), places: formats.commas(places) })}
    </MessageBar>
  );

  function doneText(what: Done): string {
    switch (what.kind) {
      case 'made':
        return words.made({ cells: formats.count(what.outcome.cellsWritten) });
      case 'saved':
        return words.saved({ name: what.name });
      case 'drawn':
        return words.chart.drawn({ sheet: what.sheet });
    }
  }
}
