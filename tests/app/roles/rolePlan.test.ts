import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { classifyWorkbook } from '../../../src/app/classification/classifyWorkbook';
import { resultPlan } from '../../../src/app/results/resultPlan';
import { answerPlan } from '../../../src/app/roles/answerPlan';
import { roleMapPlan } from '../../../src/app/roles/rolePlan';
import { TABLE_SCHEMAS } from '../../../src/sheets/schema/tableSchemas';
import { readOwnTable, readWorkbookState } from '../../../src/app/ownSheets/workbookState';
import { LANGUAGES, type Language } from '../../../src/i18n/language';
import { isEmptyPlan } from '../../../src/workbook/plan';
import { XlsxFile } from '../../../src/workbook/xlsx/file';
import type { CellValue } from '../../../src/workbook/cells';
import { SAMPLE } from '../../support/cli';
import { expectGolden } from '../../support/golden';
import { planText } from '../../support/planText';
import { day, DICTIONARIES, draw, entry, fillSample, make, read, save, TODAY } from '../../support/sheets/roleMaps';

async function classifySample(language: Language = 'en'): Promise<XlsxFile> {
  const port = await XlsxFile.open(new Uint8Array(readFileSync(SAMPLE)));
  const result = await classifyWorkbook({
    sources: [{ port, file: '' }],
    today: TODAY,
    language,
    dictionaries: DICTIONARIES,
  });
  await port.execute((await resultPlan(result, DICTIONARIES)).plan);
  return port;
}

async function tableOf(port: XlsxFile, which: 'roles' | 'coverage') {
  const table = await readOwnTable(await readWorkbookState(port, DICTIONARIES), TABLE_SCHEMAS[which]);
  if (table === null) throw new Error(`no ${which}`);
  return table;
}

/** Types into the role map, by header and 0-based row. */
async function type(port: XlsxFile, row: number, header: string, value: CellValue): Promise<void> {
  const table = await tableOf(port, 'roles');
  const column = table.header.indexOf(header);
  if (column < 0) throw new Error(`no column ${header}`);
  const sheet = { kind: 'existing' as const, id: table.sheetId, name: table.sheetName };
  const block = { row: table.area.row + 1 + row, column: table.area.column + column, cells: [[value]] };
  await port.execute({ sheets: [{ sheet, blocks: [block] }] });
}

const cell = async (port: XlsxFile, row: number, header: string): Promise<CellValue> => {
  const table = await tableOf(port, 'roles');
  return table.rows[row]?.[table.header.indexOf(header)] ?? '';
};

describe('the role map of a classified workbook', () => {
  test('holds A and B customers, says who can see it, and a second run changes nothing', async () => {
    const port = await classifySample();
    await make(port);
    const map = await read(port);
    expect(map.accounts.length).toBeGreaterThan(20);
    const table = await tableOf(port, 'roles');
    expect(table.rows.map(([customer]) => customer)).toEqual(map.accounts.map(({ key }) => map.names.labelOf(key)));
    expect(String(table.above[1])).toContain('Everyone who can open this workbook can read');
    expect(String(table.above[2])).toContain(`${map.accounts.length} with a core role missing`);
    expect(isEmptyPlan(await roleMapPlan(await read(port)))).toBe(true);
    const coverage = await tableOf(port, 'coverage');
    expect(coverage.rows).toHaveLength(map.accounts.length);
    expect(coverage.rows[0]?.slice(1)).toEqual(['A', '0 no contacts', 'All three', '', 0]);
  });

  test('how to serve follows role and personality until a person changes it', async () => {
    const port = await classifySample();
    await make(port);
    await type(port, 0, 'Contact', 'E. Marek');
    await type(port, 0, 'Buying role', 'Decision maker');
    await type(port, 0, 'Personality', '猫头鹰');
    await make(port);
    expect(await cell(port, 0, 'How to serve')).toBe(DICTIONARIES.en.roles.serve['decision-maker'].analytical);
    await type(port, 0, 'Personality', 'Driver');
    await make(port);
    expect(await cell(port, 0, 'How to serve')).toBe(DICTIONARIES.en.roles.serve['decision-maker'].driver);
    await type(port, 0, 'How to serve', 'Bring his favourite tea.');
    await type(port, 0, 'Buying role', 'User');
    await make(port);
    expect(await cell(port, 0, 'How to serve')).toBe('Bring his favourite tea.');
  });

  test('a date typed under "Last met" stays, next due follows it, and one typed there stays too', async () => {
    const port = await classifySample();
    await make(port);
    await type(port, 0, 'Contact', 'E. Marek');
    await make(port);
    expect(await cell(port, 0, 'Next due')).toBe('not met');
    await type(port, 0, 'Last met', day('2026-10-01'));
    await type(port, 0, 'Frequency (days)', 30);
    await make(port);
    expect(await cell(port, 0, 'Next due')).toBe(day('2026-10-31'));
    await type(port, 0, 'Frequency (days)', 60);
    await make(port);
    expect(await cell(port, 0, 'Next due')).toBe(day('2026-11-30'));
    await type(port, 0, 'Next due', day('2026-12-24'));
    await make(port);
    expect(await cell(port, 0, 'Next due')).toBe(day('2026-12-24'));
    expect((await read(port)).contacts[0]).toMatchObject({ lastMet: day('2026-10-01'), nextDue: day('2026-12-24') });
  });

  test('a contact is saved in the row that waits for it, edited in place, added below', async () => {
    const port = await classifySample();
    await make(port);
    const [account = ''] = (await read(port)).accounts.map(({ key }) => key);
    await save(port, entry({ account, name: 'E. Marek', role: 'decision-maker', sensitivities: ['price', 'service'] }));
    expect(await cell(port, 0, 'Contact')).toBe('E. Marek');
    expect(await cell(port, 0, 'Sensitivity')).toBe('Price; Service');
    await type(port, 0, 'Buying role', '决策者');
    await save(port, entry({ account, name: 'Eva Marek', role: 'decision-maker', personality: 'driver' }), 'E. Marek');
    expect(await cell(port, 0, 'Contact')).toBe('Eva Marek');
    // The same role in other words is left as it was typed.
    expect(await cell(port, 0, 'Buying role')).toBe('决策者');
    const before = (await tableOf(port, 'roles')).rows.length;
    await save(port, entry({ account, name: 'T. Adler', role: 'user' }));
    const table = await tableOf(port, 'roles');
    expect(table.rows).toHaveLength(before + 1);
    expect(table.rows.at(-1)?.slice(0, 5)).toEqual([table.rows[0]?.[0], 'T. Adler', '', '', 'User']);
    expect((await read(port)).coverage.find((own) => own.account.key === account)).toMatchObject({
      status: 1,
      missing: ['technical-gatekeeper'],
    });
  });

  test('circles and unknown names are said', async () => {
    const port = await classifySample();
    const accounts = await fillSample(port);
    const problems = (await read(port)).problems.get(accounts[2] ?? '');
    expect(problems).toMatchObject([{ kind: 'circle', contacts: [{ name: 'J. Reyes' }, { name: 'L. Wirth' }] }]);
  });

  test('the answer whether two spellings are one person is remembered', async () => {
    const port = await classifySample();
    const [account = ''] = await fillSample(port);
    const same = { account, visited: 'Eva Marek', mapped: 'E. Marek' };
    await port.execute(await answerPlan(await read(port), same, true));
    expect([...(await read(port)).settings.people]).toEqual([[`${account}|eva marek`, 'E. Marek']]);
  });
});

test('an empty workbook gets an empty map, filled once there are customers', async () => {
  const port = XlsxFile.empty();
  await make(port);
  expect((await tableOf(port, 'roles')).rows).toHaveLength(1);
  expect(String((await tableOf(port, 'roles')).above[2])).toContain('no A and B accounts yet');
});

test('typed cells survive further runs, added customers and other languages', async () => {
  const typed = [
    'Title',
    'Department',
    'Reports to',
    'Background and interests',
    'Service goal',
    'How to serve',
    'Owner',
  ];
  const text = fc.stringMatching(/^[A-Za-z=+@0-9 .,-]{1,12}$/u).filter((own) => own.trim() === own && own !== '');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ row: fc.nat(5), header: fc.constantFrom(...typed), value: text }), { maxLength: 6 }),
      fc.shuffledSubarray([...LANGUAGES], { minLength: 1 }),
      async (cells, languages) => {
        const port = XlsxFile.empty();
        const rows = Array.from({ length: 6 }, (_, i) => `Customer ${String(i)}`);
        await makeFor(port, rows);
        await type(port, 0, 'Contact', 'Somebody');
        const expected = new Map<string, CellValue>();
        for (const { row, header, value } of cells) {
          await type(port, row, header, value);
          expected.set(`${String(row)} ${header}`, value);
        }
        for (const [i, language] of languages.entries()) {
          await makeFor(port, [...rows, `Late ${String(i)}`], language);
          for (const [key, value] of expected) {
            const [row = '', ...header] = key.split(' ');
            expect([key, await cell(port, Number(row), header.join(' '))]).toEqual([key, value]);
          }
          expect(await cell(port, 0, 'Contact')).toBe('Somebody');
        }
      },
    ),
    { numRuns: 12 },
  );
});

/** The role map for customers at hand, in a language that the workbook is told anew. */
async function makeFor(port: XlsxFile, names: readonly string[], language: Language = 'en'): Promise<void> {
  const { readRoleMap } = await import('../../../src/app/roles/roleMap');
  const customers = names.map((name) => ({
    key: name.toLowerCase(),
    id: '',
    name,
    abc: 'A' as const,
    segment: null,
    sales: 1,
  }));
  const map = await readRoleMap({ port, dictionaries: DICTIONARIES, language, today: TODAY, customers });
  const texts = DICTIONARIES[language];
  const told = { ...map, language, settings: { ...map.settings, language }, reading: { ...map.reading, texts } };
  await port.execute(await roleMapPlan(told));
}

describe('the decision chart', () => {
  test('stands on a sheet of its account and is drawn again in place', async () => {
    const port = await classifySample();
    const [account = ''] = await fillSample(port);
    const name = await draw(port, account);
    expect(name).toMatch(/^Decision chart /u);
    expect(name.length).toBeLessThanOrEqual(31);
    expect(await draw(port, account)).toBe(name);
    expect((await port.sheets()).filter(({ mark }) => mark === `chart ${account}`)).toHaveLength(1);
  });
});

test.each(LANGUAGES)('the plan in %s is the golden one', async (language) => {
  const port = await classifySample(language);
  await fillSample(port, language);
  const customers = (await read(port, language)).customers;
  const fresh = await XlsxFile.open(new Uint8Array(readFileSync(SAMPLE)));
  const { readRoleMap } = await import('../../../src/app/roles/roleMap');
  const map = await readRoleMap({ port: fresh, dictionaries: DICTIONARIES, language, today: TODAY, customers });
  // The lists sheet has golden files of its own.
  const sheets = (await roleMapPlan(map)).sheets.filter(
    ({ sheet }) => sheet.kind === 'new' && ['roles', 'coverage'].includes(sheet.mark),
  );
  expect(sheets).toHaveLength(2);
  expectGolden(`roles-plan.${language}.txt`, planText({ sheets }));
});
