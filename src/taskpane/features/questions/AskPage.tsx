import type { ReactElement } from 'react';
import type { NeedsAnswer } from '../../../app/reading/questions/needsAnswer';
import { Page } from '../../components/Page';
import { usePane } from '../../pane/context';
import { OpenQuestions } from './OpenQuestions';

/** The first page where what was assumed leaves nothing to classify: only an answer leads on. */
export function AskPage({ asked }: { asked: NeedsAnswer }): ReactElement {
  const { texts } = usePane();
  return (
    <Page title={texts.pane.found.title}>
      <OpenQuestions questions={asked.questions} />
    </Page>
  );
}
