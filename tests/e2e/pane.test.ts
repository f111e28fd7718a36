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

  test('text cannot become a program: inline scripts and eval are refused', async () => {
    const { pane } = await open();
    // In a turn of the page's own: what the test itself runs is not held to the page's policy.
    const ran = await pane.evaluate(
      () =>
        new Promise((resolve) =>
          setTimeout(() => {
            const script = document.createElement('script');
            script.textContent = 'window.planted = true';
            document.head.append(script);
            let evaluated = true;
            try {
              Function('return 1')();
            } catch {
              evaluated = false;
            }
            resolve({ inline: 'planted' in window, evaluated });
          }),
        ),
    );
    expect(ran).toEqual({ inline: false, evaluated: false });
  });
});
