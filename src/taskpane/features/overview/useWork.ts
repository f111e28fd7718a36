import { useRef, useState } from 'react';
import type { Dictionaries } from '../../../app/classification/classifyWorkbook';
import { UserError } from '../../../domain/errors';
import type { WritePlan } from '../../../workbook/plan';
import type { Control } from '../../../workbook/port';
import { usePane } from '../../pane/context';

/** What a piece of work is given. */
interface Tools {
  readonly dictionaries: Dictionaries;
  readonly control: Control;
  /** Carries a plan out; a plan without sheets is nothing to do. */
  readonly execute: (plan: WritePlan) => Promise<void>;
}

/** A sheet that was written and what to say about it. */
interface Done {
  readonly mark: string;
  readonly message: string;
}

/** Writing from a part of a page: busy, how far, done. What goes wrong becomes the error of the pane. */
export interface Work {
  readonly isBusy: boolean;
  /** 0..1, null before anything is known. */
  readonly progress: number | null;
  readonly done: Done | null;
  /** Marks of the sheets written since the page was opened. */
  readonly made: readonly string[];
  readonly run: (work: (tools: Tools) => Promise<Done>) => Promise<void>;
  readonly show: (mark: string) => Promise<void>;
}

export function useWork(): Work {
  const { actions, store, announce } = usePane();
  const { port, show, dictionaries } = actions.means;
  const [progress, setProgress] = useState<number | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const made = useRef<string[]>([]);
  const showSheet = async (mark: string): Promise<void> => {
    const sheet = (await port.sheets()).find((each) => each.mark === mark);
    if (sheet !== undefined) await show(sheet.id, { row: 0, column: 0, rows: 1, columns: 1 });
  };
  return {
    ...{ isBusy, progress, done, made: made.current },
    show: showSheet,
    run: async (work) => {
      setBusy(true);
      setDone(null);
      setProgress(null);
      store.set({ error: null });
      try {
        // Working it out is the first half of the bar, writing the second.
        const half = (from: number): Control => ({
          onProgress: (now, total) => setProgress(from + (total > 0 ? now / total / 2 : 0)),
        });
        const execute = async (plan: WritePlan): Promise<void> => {
          if (plan.sheets.length === 0) return;
          await port.execute(plan, half(0.5));
          store.set({ isStale: true, canRestore: port.lastSnapshot !== null });
        };
        const outcome = await work({ dictionaries: await dictionaries(), control: half(0), execute });
        made.current.push(outcome.mark);
        setDone(outcome);
        announce(outcome.message);
        await showSheet(outcome.mark);
      } catch (reason) {
        const error =
          reason instanceof UserError
            ? reason
            : new UserError(
                'unexpected',
                {},
                reason instanceof Error ? (reason.stack ?? reason.message) : String(reason),
              );
        store.set({ error: { code: error.code, params: error.params, details: error.details } });
      } finally {
        setBusy(false);
      }
    },
  };
}
