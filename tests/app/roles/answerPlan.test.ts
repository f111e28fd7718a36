import { readFileSync } from 'node:fs';
import { classifyWorkbook } from '../../../src/app/classification/classifyWorkbook';
import { resultPlan } from '../../../src/app/results/resultPlan';
import { answerPlan } from '../../../src/app/roles/answerPlan';
import { logVisit } from '../../../src/app/visits/logVisit';
import type { Visit } from '../../../src/domain/visits/visit';
import { XlsxFile } from '../../../src/workbook/xlsx/file';
import { SAMPLE } from '../../support/cli';
import { day, DICTIONARIES, entry, fillSample, make, read, save, TODAY } from '../../support/sheets/roleMaps';

const VISIT: Visit = {
  day: day('2026-10-13'),
  start: null,
  customer: '',
  place: '',
  method: 'face-to-face',
  visitors: ['Ann'],
  contacts: [],
  purpose: '',
  keyPoints: '',
  thoughts: '',
  needs: '',
  objections: '',
  nextStep: '',
  nextVisit: null,
  followUpDone: null,
  summary: 'Done',
  expense: null,
};

test('last met and coverage follow the visit log, also under another spelling once it is joined', async () => {
  const port = await XlsxFile.open(new Uint8Array(readFileSync(SAMPLE)));
  const sources = [{ port, file: '' }];
  const result = await classifyWorkbook({ sources, today: TODAY, language: 'en', dictionaries: DICTIONARIES });
  await port.execute((await resultPlan(result, DICTIONARIES)).plan);
  const [account = ''] = await fillSample(port);
  await save(port, entry({ account, name: 'B. Holm', role: 'technical-gatekeeper', attitude: 'for' }));
  const customer = (await read(port)).names.labelOf(account);
  const log = (contacts: string[]) =>
    logVisit({
      port,
      write: (plan) => port.execute(plan),
      today: TODAY,
      dictionaries: DICTIONARIES,
      language: 'en',
      visit: { ...VISIT, customer, contacts },
      was: null,
      planNext: false,
      before: [],
    });
  await log(['E. Marek', 'B. Holm', 'Thea Adler']);
  const map = await read(port);
  const lastMetOf = (name: string) => map.contacts.find((own) => own.name === name)?.lastMet;
  expect(lastMetOf('E. Marek')).toBe(VISIT.day);
  expect(lastMetOf('T. Adler')).toBeNull();
  expect(map.samePeople).toEqual([{ account, visited: 'Thea Adler', mapped: 'T. Adler' }]);
  await port.execute(await answerPlan(map, { account, visited: 'Thea Adler', mapped: 'T. Adler' }, true));
  await make(port);
  const after = await read(port);
  expect(after.samePeople).toEqual([]);
  const own = after.coverage.find((each) => each.account.key === account);
  expect(own).toMatchObject({ risk: 'covered', notMet: [], met: 3 });
  expect(after.rows.find(({ contact }) => contact?.name === 'E. Marek')?.ours).toMatchObject({
    lastMet: VISIT.day,
    nextDue: VISIT.day + 30,
  });
});
