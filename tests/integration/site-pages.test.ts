interface Pages {
  readonly OFFICE_CDN: string;
  readonly workbenchPage: string;
  addinPage(name: string, officeJs: string): string;
}

const { addinPage, OFFICE_CDN, workbenchPage } = jest.requireActual<Pages>('../../scripts/site/pages.js');

const policyOf = (html: string): string => /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

test.each([
  ['the pane', addinPage('taskpane', OFFICE_CDN)],
  ['the commands page', addinPage('commands', OFFICE_CDN)],
  ['the workbench', workbenchPage],
])('%s holds no script and no style of its own and forbids both', (what, html) => {
  expect(html).not.toMatch(/<style|style=|\son\w+=|javascript:/i);
  expect(html.match(/<script(?![^>]*\ssrc=)/g)).toBeNull();
  expect(policyOf(html)).toMatch(/^default-src 'none'; script-src 'self'/);
  // Styles alone may be written by script here: the grid makes its theme so. The add-in's own pages allow none.
  const rest = policyOf(html).replace(what === 'the workbench' ? "style-src 'self' 'unsafe-inline'" : '', '');
  expect(rest).not.toMatch(/unsafe|\*|http:/);
});

test('in production one other host may give scripts: the one of office.js', () => {
  const html = addinPage('taskpane', OFFICE_CDN);
  expect(html).toContain('<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>');
  expect([...policyOf(html).matchAll(/https:[^ ;]*/g)].map(([host]) => host)).toEqual([
    'https://appsforoffice.microsoft.com',
    'https://appsforoffice.microsoft.com',
  ]);
});

test('in the workbench nothing but the own host is allowed', () => {
  expect(policyOf(addinPage('taskpane', '/office-js/office.js'))).not.toContain('https:');
  expect(policyOf(workbenchPage)).not.toContain('https:');
});
