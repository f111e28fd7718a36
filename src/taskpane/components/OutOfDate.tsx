import type { ReactElement } from 'react';
import { usePane, usePaneState } from '../pane/context';
import { Button } from './controls';
import { MessageBar } from './MessageBar';

const MINUTES = 60;

/** Somebody changed a sheet after it was read: the figures below are of before. Nothing is read by itself. */
export function OutOfDate(): ReactElement | null {
  const { texts, actions } = usePane();
  const edited = usePaneState((state) => state.edited);
  if (edited === null) return null;
  const words = texts.pane.states;
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = `${two(Math.floor(edited.minutes / MINUTES))}:${two(edited.minutes % MINUTES)}`;
  return (
    <div role="status">
      <MessageBar
        intent="info"
        title={words.outOfDate}
        buttons={
          <Button
            id="update"
            size="small"
            onClick={() => {
              void actions.answers.classify();
            }}
          >
            {words.update}
          </Button>
        }
      >
        {words.changed({ sheet: edited.sheet, time })}
      </MessageBar>
    </div>
  );
}
