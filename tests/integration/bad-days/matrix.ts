import { UserError } from '../../../src/domain/errors';
import { BAD_DAYS, changeAt, failAt, OTHER_PEOPLE, types } from '../../../src/workbench/host/faults';
import type { RequestFault } from '../../../src/workbench/host/richapi/gate';
import { sampleNumbers } from '../../support/longRun';
import { letSettle, valuesOf, type OpenExcel } from '../support';
import { dictionaries, openUserBook, type Action } from './actions';
import { standsSomewhere, stateOf, type WorkbookState } from './state';

/** An action on a good day, had once for all bad ones: how many requests it takes, and the workbook before and after. */
interface GoodDay {
  readonly requests: number;
  readonly before: WorkbookState;
  readonly wanted: WorkbookState;
}

/**
 * The requests of an action that are tried: a seeded third of its own sample, the first and the last in any case.
 * @param step of the action's requests, every so manieth
 */
export function requestsToTry({ name, every = 1 }: Action, requests: number, step = 1): number[] {
  const apart = every * step;
  return sampleNumbers(name, Math.ceil(requests / apart)).map((number) => number * apart);
}

/** A workbook in which everything that comes before an action has happened. */
async function ready(action: Action): Promise<OpenExcel & { readonly first: number }> {
  const open = openUserBook();
  await action.prepare(open);
  await letSettle();
  return { ...open, first: open.host.gate.requests().length };
}

export function goodDay(action: Action): Promise<GoodDay> {
  const day = goodDays.get(action) ?? haveGoodDay(action);
  goodDays.set(action, day);
  return day;
}

const goodDays = new Map<Action, Promise<GoodDay>>();

async function haveGoodDay(action: Action): Promise<GoodDay> {
  const open = await ready(action);
  const before = stateOf(open.model, action.without);
  await action.act(open);
  const requests = open.host.gate.requests().length - open.first;
  return { requests, before, wanted: stateOf(open.model, action.without) };
}

/** What an action ends in: its outcome, or the error it threw. */
const attempt = (action: Action, open: OpenExcel): Promise<unknown> =>
  action.act(open).catch((error: unknown) => error);

const hasTold = ({ tellsOn }: Action, { model }: OpenExcel): boolean =>
  tellsOn !== undefined && valuesOf(model, tellsOn).length > 0;

/** What a person is told says what to do, in every language: a code of ours, never the words of a library. */
export function expectMessage(outcome: unknown, where: string): void {
  if (!(outcome instanceof Error)) return;
  if (!(outcome instanceof UserError)) throw new Error(`${where}: no message for a person`, { cause: outcome });
  if (outcome.code === 'unexpected') throw new Error(`${where}: ${outcome.details}`, { cause: outcome });
  for (const texts of Object.values(dictionaries))
    expect(texts.errors[outcome.code](outcome.params).length).toBeGreaterThan(20);
}

/** Faults that stop an action, in turn; each request meets the next one. */
const STOPS = ['cell edit mode', 'stopped halfway', 'answer lost'] as const;

const faultOf = (name: string): RequestFault => BAD_DAYS[name] ?? { code: 'GeneralException' };

/** Something stops the action at one request. Afterwards the person does it again, or takes it back first. */
export async function stop(action: Action, day: GoodDay, request: number): Promise<void> {
  const name = STOPS[request % STOPS.length] ?? STOPS[0];
  const open = await ready(action);
  const earlier = open.port.lastSnapshot;
  open.host.gate.faults = failAt(open.first + request, faultOf(name));
  const outcome = await attempt(action, open);
  open.host.gate.faults = null;
  const where = `${name} at request ${request}`;
  if (name === 'cell edit mode') expectMessage(outcome, where);
  const takesBack = action.restores && Math.floor(request / STOPS.length) % 2 === 0;
  if (takesBack) await expectTakenBack({ action, day, openExcel: open, earlier, where });
  await action.act(open);
  const state = stateOf(open.model, action.without);
  expect([where, state]).toEqual([where, day.wanted]);
  if (action.restores && !takesBack) await expectTakenBack({ action, day, openExcel: open, earlier, where });
  await letSettle();
  if (name !== 'answer lost') expect([where, open.host.trackedRanges]).toEqual([where, 0]);
}

/** Restore brings the workbook back to what it was before the action; without a new snapshot it still is. */
async function expectTakenBack({
  action: { without },
  day,
  openExcel: { port, model },
  earlier,
  where,
}: {
  readonly action: Action;
  readonly day: GoodDay;
  readonly openExcel: OpenExcel;
  readonly earlier: unknown;
  readonly where: string;
}): Promise<void> {
  if (port.lastSnapshot !== null && port.lastSnapshot !== earlier)
    expect(await port.restore(port.lastSnapshot)).toMatchObject({ notRestored: [], tablesLeft: [], chartsLeft: [] });
  expect([where, stateOf(model, without)]).toEqual([where, day.before]);
}

/** A request is refused as too large once: it goes again in parts, or the person hears of it. */
export async function refuseOnce(action: Action, day: GoodDay, request: number): Promise<void> {
  const open = await ready(action);
  open.host.gate.faults = failAt(open.first + request, faultOf('too large'));
  const outcome = await attempt(action, open);
  open.host.gate.faults = null;
  const where = `too large at request ${request}`;
  expectMessage(outcome, where);
  if (outcome instanceof Error || hasTold(action, open)) await action.act(open);
  expect([where, stateOf(open.model, action.without)]).toEqual([where, day.wanted]);
}

const PEOPLE = Object.entries(OTHER_PEOPLE);

/** Somebody else changes the workbook before one request: the job gets done or the person is told, and no text is lost. */
export async function disturb(action: Action, request: number): Promise<void> {
  const [name, change] = PEOPLE[request % PEOPLE.length] ?? ['', (): void => undefined];
  const sheets = ['Sales', ...action.typedAt.map(([sheet]) => sheet)];
  const sheet = sheets[Math.floor(request / PEOPLE.length) % sheets.length] ?? 'Sales';
  const open = await ready(action);
  open.model.addSheet('Other').makeCell(0, 0).value = 'mine';
  open.host.gate.faults = changeAt(open.host, open.first + request, (model) => change(model, sheet));
  const outcome = await attempt(action, open);
  open.host.gate.faults = null;
  const where = `somebody ${name} (${sheet}) before request ${request}`;
  expectMessage(outcome, where);
  expect([where, standsSomewhere(open.model, 'mine')]).toEqual([where, true]);
  if (open.model.sheet('Sales') !== null || open.model.sheet('Renamed by them') !== null)
    expect([where, standsSomewhere(open.model, 'my note')]).toEqual([where, true]);
}

/** Somebody types into a cell before one request: the text is still there afterwards, and after Restore. */
export async function typeInto(action: Action, request: number): Promise<void> {
  // In turn; a sheet that the action has not made yet gives way to the next one.
  const turn = request % action.typedAt.length;
  const cells = [...action.typedAt.slice(turn), ...action.typedAt.slice(0, turn)];
  const open = await ready(action);
  let [sheet, row, column] = ['', 0, 0];
  open.host.gate.faults = changeAt(open.host, open.first + request, (model) => {
    [sheet, row, column] = cells.find(([name]) => model.sheet(name) !== null) ?? ['', 0, 0];
    types({ model, sheetName: sheet, row, column, text: 'typed by hand' });
  });
  const outcome = await attempt(action, open);
  open.host.gate.faults = null;
  expect([request, sheet]).not.toEqual([request, '']);
  const where = `typed into ${sheet} ${row},${column} before request ${request}`;
  expectMessage(outcome, where);
  const { lastSnapshot } = open.port;
  const canRestore = lastSnapshot !== null && action.restores;
  // In a column of ours the next run writes its own results; what stood there comes back with Restore.
  if (!canRestore || action.writesOver !== true)
    expect([where, standsSomewhere(open.model, 'typed by hand')]).toEqual([where, true]);
  if (!canRestore) return;
  await open.port.restore(lastSnapshot);
  expect([where, 'restored', standsSomewhere(open.model, 'typed by hand')]).toEqual([where, 'restored', true]);
}
