import { cli, SAMPLE, scratchFolder } from '../support/cli';
import { readSheet } from '../support/sheetFile';

const at = scratchFolder();

test('role-map makes both sheets from sales that nobody classified, and says who is not covered', async () => {
  const out = at('roles.xlsx');
  const { code, stdout, stderr } = await cli('role-map', SAMPLE, '-o', out);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(
    /^Coverage of A and B accounts: \d+ with a core role missing · 0 not met in 180 days · 0 covered/u,
  );
  expect(stdout).toContain('No contacts yet');
  const again = await cli('role-map', out, '-o', at('again.xlsx'));
  expect(again.stdout).toContain('nothing changed');
  const rows = await readSheet(out, 'Coverage');
  expect(rows[4]?.slice(0, 6)).toEqual([
    'Account',
    'ABC',
    'Map status',
    'Missing core roles',
    'Not met in 180 days',
    'Contacts met',
  ]);
});

test('wrong calls are refused with 2, and an input is not written over', async () => {
  expect((await cli('role-map')).code).toBe(2);
  expect((await cli('role-map', SAMPLE)).code).toBe(2);
  expect((await cli('role-map', SAMPLE, '-o', at('x.xlsx'), '--nonsense')).code).toBe(2);
  expect((await cli('role-map', SAMPLE, '-o', at('x.xlsx'), '--today', 'soon')).code).toBe(2);
  expect((await cli('role-map', SAMPLE, '-o', SAMPLE)).code).toBe(2);
  expect((await cli('role-map', at('nowhere.xlsx'), '-o', at('x.xlsx'))).code).toBe(3);
});

test('in another language', async () => {
  const out = at('es.xlsx');
  const { code, stdout } = await cli('role-map', SAMPLE, '-o', out, '--lang', 'es');
  expect(code).toBe(0);
  expect(stdout).toContain('Cobertura de cuentas A y B');
  expect((await readSheet(out, 'Mapa de roles'))[0]?.[0]).toBe('Mapa de roles');
});
