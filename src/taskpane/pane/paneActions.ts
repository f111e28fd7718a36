import { AnswerActions } from './answerActions';
import type { PaneState } from './paneState';
import { PaneWork } from './paneWork';
import { ReadingActions } from './readingActions';
import type { PaneServices } from './services';
import type { Store } from './store';
import { ViewActions } from './viewActions';
import { WriteActions } from './writeActions';

/** Everything the user can do in the pane, by kind. Only these change the state; none throws. */
export class PaneActions {
  readonly work: PaneWork;
  readonly view: ViewActions;
  readonly reading: ReadingActions;
  readonly answers: AnswerActions;
  readonly writing: WriteActions;

  constructor(
    store: Store<PaneState>,
    /** Pages that come in chunks of their own work on the same workbook. */
    readonly services: PaneServices,
  ) {
    this.work = new PaneWork(store, services);
    this.view = new ViewActions(this.work);
    this.reading = new ReadingActions(this.work);
    this.answers = new AnswerActions(this.work, this.reading);
    this.writing = new WriteActions(this.work, this.reading);
  }
}
