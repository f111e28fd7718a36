import { useRef, useState } from 'react';
import type { Dictionaries } from '../../../i18n/texts';
import type { WriteLabel } from '../../../app/session/workbookSession';
import type { WritePlan } from '../../../workbook/plan';
import type { Control } from '../../../workbook/port';
import { usePane } from '../../pane/context';
import { catchError } from '../../pane/toPaneError';

/** What the making of a sheet is given. */
interface Tools {
  readonly dictionaries: Dictionaries;
  readonly control: Control;
  /** Carries a plan out; an empty plan is nothing to do. */
  readonly write: (plan: WritePlan, label: WriteLabel) => Promise<void>;
}

/** A sheet that was written and what to say about it. */
interface Done {
  readonly mark: string;
  readonly message: string;
}

/** Writing a sheet from a part of a page: busy, how far, done. What goes wrong becomes the error of the pane. */
export interface SheetWriter {
  readonly isBusy: boolean;
  /** 0..1, null before anything is known. */
  readonly progress: number | null;
  readonly done: Done | null;
  /** Marks of the sheets written since the page was opened. */
  readonly made: readonly string[];
  readonly run: (make: (tools: Tools) => Promise<Done>) => Promise<void>;
  readonly show: (mark: string) => Promise<void>;
}

/** The writer of a part of a page, with state of its own. */
export function useSheetWriter(): SheetWriter {
  const { actions, store, announce } = usePane();
  const { session, show, dictionaries } = actions.services;
  const [progress, setProgress] = useState<number | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const made = useRef<string[]>([]);
  const showSheet = async (mark: string): Promise<void> => {
    const sheet = (await session.port.sheets()).find((each) => each.mark === mark);
    if (sheet !== undefined) await show(sheet.id, { row: 0, column: 0, rows: 1, columns: 1 });
  };
  return {
    ...{ isBusy, progress, done, made: made.current },
    show: showSheet,
    run: async (make) => {
      setBusy(true);
      setDone(null);
      setProgress(null);
      store.set({ error: null });
      const error = await catchError(async () => {
        // Working it out is the first half of the bar, writing the second.
        const half = (from: number): Control => ({
          onProgress: (now, total) => setProgress(from + (total > 0 ? now / total / 2 : 0)),
        });
        const write = async (plan: WritePlan, label: WriteLabel): Promise<void> => {
          await session.write(plan, label, half(0.5));
        };
        const outcome = await make({ dictionaries: await dictionaries(), control: half(0), write });
        made.current.push(outcome.mark);
        setDone(outcome);
        announce(outcome.message);
        await showSheet(outcome.mark);
      });
      if (error !== null) store.set({ error });
      setBusy(false);
    },
  };
}
