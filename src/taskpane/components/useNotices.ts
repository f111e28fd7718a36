import { useMemo } from 'react';
import type { ClassifyResult } from '../../app/classification/classifyWorkbook';
import type { Notice } from '../../app/classification/notices';
import { noticesOf } from '../../app/classification/notices';
import { usePane } from '../pane/context';

/** What a person should know of a reading, in the language the pane has now: it may have changed since the reading. */
export function useNotices({ reading, classification, merges }: ClassifyResult): readonly Notice[] {
  const { texts, formats } = usePane();
  return useMemo(
    () => noticesOf({ reports: reading.reports, classification, merges, texts, formats }),
    [reading, classification, merges, texts, formats],
  );
}
