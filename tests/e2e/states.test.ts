import { STATES } from '../../scripts/screenshots/states';
import { axeFindings, describeInBrowser, workbench } from './harness';

describeInBrowser('every state of the pane', () => {
  const open = workbench();

  test.each(STATES.map((state) => [state.name, state] as const))(
    '%s: axe finds nothing, nothing is too wide, no word on the console',
    async (_name, { file, go }) => {
      // The narrowest pane of Excel, dark: where colours and widths have the least room.
      const { page, pane, problems } = await open({ width: 270, dark: true, ...(file === undefined ? {} : { file }) });
      await go(pane, page);
      expect(await axeFindings(pane)).toEqual([]);
      const [content, visible] = await pane.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth] as const;
      });
      expect(content).toBeLessThanOrEqual(visible);
      expect(problems).toEqual([]);
    },
  );
});
