import type { Frame, Page } from 'playwright-core';
import type { Texts } from '../../src/i18n/texts';

/** What a picture is taken of. */
export interface PaneStateShot {
  readonly name: string;
  /** A sample; sales.xlsx unless another is named. '' is an empty workbook. */
  readonly file?: string;
  /** From the opened pane to the state. */
  readonly go: (at: Place) => Promise<void>;
}

interface Place {
  readonly page: Page;
  readonly pane: Frame;
  /** The texts of the pane's language: buttons are found by their words, as people find them. */
  readonly texts: Texts;
}

/** Every state of the pane that pictures are taken of, in the order a person meets them. */
export const STATES: readonly PaneStateShot[] = [
  { name: 'found', go: ({ pane }) => pane.waitForSelector('main h1').then(() => undefined) },
  { name: 'nothing', file: '', go: ({ pane }) => pane.waitForSelector('main h1').then(() => undefined) },
];
