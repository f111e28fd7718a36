import { ISSUE_STATES, STATES } from '../../scripts/screenshots/states';
import { axeFindings, describeInBrowser, workbench } from './harness';

/** What a pane can meet, word for word from the list it is held to. */
const ASKED = [
  'first-run',
  'busy-progress',
  'nothing-found',
  'one-customer',
  'no-dates',
  'read-only',
  'protected-sheet',
  'protected-structure',
  'cell-edit',
  'out-of-date',
  'not-kept',
  'sheet-deleted',
  'payload-refused',
  'office-not-ready',
  'old-excel',
  'unexpected',
];

test('every state that was asked for can be reached, and no other is in the list', () => {
  expect(ISSUE_STATES.map(({ name }) => name)).toEqual(ASKED);
});

/** Pictures are taken of these under two names; one of the two is enough here. */
const TWICE = ['nothing', 'busy'];

describeInBrowser('every state of the pane', () => {
  const open = workbench();

  test.each(STATES.filter(({ name }) => !TWICE.includes(name)).map((state) => [state.name, state] as const))(
    '%s: axe finds nothing, nothing is too wide, no word on the console',
    async (_name, { go, file, api, withoutOffice = false }) => {
      // The narrowest pane of Excel, dark: where colours and widths have the least room.
      const where = { ...(file === undefined ? {} : { file }), ...(api === undefined ? {} : { api }) };
      const { page, pane, problems } = await open({ width: 270, dark: true, withoutOffice, ...where });
      await go(pane, page);
      // Without Office a page is one sentence, in no landmark and under no heading.
      if (await pane.$('main')) expect(await axeFindings(pane)).toEqual([]);
      const [content, visible] = await pane.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth] as const;
      });
      expect(content).toBeLessThanOrEqual(visible);
      if (!withoutOffice) expect(problems).toEqual([]);
    },
  );
});
