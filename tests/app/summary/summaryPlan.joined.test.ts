import { readFileSync } from 'node:fs';
import { summaryPlan } from '../../../src/app/summary/summaryPlan';
import { XlsxFile } from '../../../src/workbook/xlsx/file';
import { classifyFor, DICTIONARIES } from '../../support/classified';
import { day } from '../../support/books';
import { cli, SAMPLE, scratchFolder } from '../../support/cli';
import { sheetValues } from '../../support/sheets/summarySheet';

const scratch = scratchFolder();

test('visit log and role map are joined: made, blocked, late follow-ups, missing roles; names found in the log', async () => {
  expect((await cli('role-map', SAMPLE, '-o', scratch('roles.xlsx'))).code).toBe(0);
  expect((await cli('visit-log', scratch('roles.xlsx'), '-o', scratch('log.xlsx'))).code).toBe(0);
  const file = await XlsxFile.open(new Uint8Array(readFileSync(scratch('log.xlsx'))));
  const table = (await file.tables()).find(({ name }) => name === 'KA_Visits');
  const info = (await file.sheets()).find(({ id }) => id === table?.sheetId);
  if (table === undefined || info === undefined) throw new Error('no visit log');
  const header = (await sheetValues(file, info.name))[table.area.row] ?? [];
  const cells = {
    Date: day('2026-10-06'),
    Customer: 'Kelsmere Construction',
    Visitor: 'Mei Chen',
    Expense: 36,
  };
  await file.execute({
    sheets: [
      {
        sheet: { kind: 'existing', id: info.id, name: info.name },
        blocks: Object.entries(cells).map(([name, value]) => {
          const column = header.indexOf(name);
          if (column < 0) throw new Error(`no column ${name} among ${header.join(', ')}`);
          return { row: table.area.row + 1, column, cells: [[value]] };
        }),
      },
    ],
  });
  const made = await summaryPlan(await classifyFor(file), DICTIONARIES);
  const { visits, missingRoles, hasVisitLog } = made.model;
  expect(hasVisitLog).toBe(true);
  expect(visits.total).toMatchObject({ made: 1, withoutSummary: 1, blocked: 36 });
  expect(visits.reps.find(({ rep }) => rep === 'Mei Chen')).toMatchObject({ made: 1, blocked: 36 });
  expect(visits.followUps.map(({ name, days }) => [name, days])).toEqual([['Kelsmere Construction', 18]]);
  expect(visits.open.some(({ account }) => account.customer.identity.name === 'Kelsmere Construction')).toBe(false);
  // Nobody is named yet: every account of class A and B lacks all three core roles.
  const { A, B } = made.model.groups.classes;
  expect(missingRoles).toHaveLength(A.customers + B.customers);
  expect((await file.execute(made.plan)).notKept).toEqual([]);
  expect((await summaryPlan(await classifyFor(file), DICTIONARIES)).plan.sheets).toEqual([]);
}, 60_000);
