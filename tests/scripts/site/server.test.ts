import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileOf, serveFolders } from '../../../scripts/site/server';

const root = mkdtempSync(join(tmpdir(), 'key-accounts-site-'));
const folders = { '/': join(root, 'pages'), '/library/': join(root, 'library') };

beforeAll(() => {
  for (const folder of ['pages', 'pages/samples', 'library', 'pages-not-ours']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'pages', 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'pages', 'samples', 'a b.xlsx'), 'x');
  writeFileSync(join(root, 'library', 'office.js'), '1;');
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'pages-not-ours', 'secret.txt'), 'secret');
});
afterAll(() => rmSync(root, { recursive: true }));

test.each([
  ['/', 'pages/index.html'],
  ['/index.html?lang=es-ES', 'pages/index.html'],
  ['/samples/a%20b.xlsx', 'pages/samples/a b.xlsx'],
  ['/library/office.js', 'library/office.js'],
])('%s names %s', (url, file) => {
  expect(fileOf(folders, url)).toBe(join(root, file));
});

test.each([
  '/nothing.html',
  '/samples/',
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/..%2fpages-not-ours%2fsecret.txt',
  '/library/..%2fsecret.txt',
  '/library/%2e%2e/%2e%2e/secret.txt',
  '//secret.txt',
  '/%zz',
])('%s names nothing', (url) => {
  expect(fileOf(folders, url)).toBeNull();
});

test('serves over https what is there, reads only, and is gone after close', async () => {
  const site = await serveFolders(folders);
  const ask = (path: string, method = 'GET'): Promise<{ status: number | undefined; type: string | undefined }> =>
    new Promise((resolve, reject) => {
      get(`${site.origin}${path}`, { method, rejectUnauthorized: false, agent: false }, (response) => {
        response.resume();
        resolve({ status: response.statusCode, type: response.headers['content-type'] });
      }).on('error', reject);
    });
  expect(await ask('/')).toEqual({ status: 200, type: 'text/html; charset=utf-8' });
  expect(await ask('/library/office.js')).toEqual({ status: 200, type: 'text/javascript; charset=utf-8' });
  expect((await ask('/secret.txt')).status).toBe(404);
  expect((await ask('/', 'POST')).status).toBe(404);
  await site.close();
  await expect(ask('/')).rejects.toThrow('ECONNREFUSED');
});
