import { axeFindings, describeInBrowser, workbench } from './harness';

describeInBrowser('the pane in Excel on the web', () => {
  const open = workbench();

  test.each(['en-US', 'zh-CN', 'zh-TW', 'es-ES'])('opens in %s without a word on the console', async (lang) => {
    const { pane, problems } = await open({ lang });
    expect(await pane.locator('#root').innerText()).not.toBe('');
    expect(await pane.evaluate(() => document.documentElement.lang.toLowerCase().slice(0, 2))).toBe(lang.slice(0, 2));
    expect(problems).toEqual([]);
  });

  test.each([
    ['light', { dark: false }],
    ['dark', { dark: true }],
    ['at 270 pixels', { width: 270 }],
    ['in forced colours', { forcedColors: true }],
  ])('axe finds nothing, %s', async (_what, options) => {
    const { pane, problems } = await open(options);
    expect(await axeFindings(pane)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('nothing is wider than the pane at 270 pixels', async () => {
    const { pane } = await open({ width: 270 });
    const [content, visible] = await pane.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth] as const;
    });
    expect(content).toBeLessThanOrEqual(visible);
  });

  test('text cannot become a program: inline scripts and eval are refused', async () => {
    const { pane } = await open();
    const ran = await pane.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.planted = true';
      document.head.append(script);
      let evaluated = true;
      try {
        Function('return 1')();
      } catch {
        evaluated = false;
      }
      return { inline: 'planted' in window, evaluated };
    });
    expect(ran).toEqual({ inline: false, evaluated: false });
  });
});
