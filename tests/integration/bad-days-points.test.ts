import { failBeforeNaming, limitFrom } from '../../src/workbench/host/faults';
import { classifyPlan, EVERYTHING } from './classified';
import { ACTIONS, openUserBook, type Action } from './bad-days/actions';
import { expectMessage, goodDay } from './bad-days/matrix';
import { standsSomewhere, stateOf } from './bad-days/state';
import { letSettle, type OpenExcel } from './support';

/** Stops aimed at one point, which a stop in the middle of a request may miss. */

const classify = async ({ port }: OpenExcel): Promise<unknown> => port.execute(await classifyPlan(port, EVERYTHING));

describe('stopped between making a table and naming it', () => {
  it('running again takes the table up, Restore takes it away, for each table of the first run', async () => {
    const good = openUserBook();
    const before = stateOf(good.model);
    await classify(good);
    const wanted = stateOf(good.model);
    const count = good.model.tables().filter(({ name }) => name.startsWith('KA_')).length;
    expect(count).toBeGreaterThan(3);
    for (let number = 0; number < count; number++)
      for (const takesBack of [false, true]) {
        const open = openUserBook();
        open.host.gate.faults = failBeforeNaming(number);
        await expect(classify(open)).rejects.toThrow();
        open.host.gate.faults = null;
        const unnamed = open.model.tables().filter(({ name }) => !name.startsWith('KA_') && name !== 'Ledger');
        expect([number, unnamed.length]).toEqual([number, 1]);
        if (takesBack) {
          if (open.port.lastSnapshot === null) throw new Error('no snapshot was taken');
          expect(await open.port.restore(open.port.lastSnapshot)).toMatchObject({ notRestored: [], tablesLeft: [] });
          expect([number, stateOf(open.model)]).toEqual([number, before]);
        }
        await classify(open);
        expect([number, stateOf(open.model)]).toEqual([number, wanted]);
      }
    await letSettle();
  }, 120_000);
});

/** Small enough that most answers and some requests are above it. */
const LIMIT = 6_000;

const findAction = (name: string): Action => {
  const action = ACTIONS.find((each) => each.name === name);
  if (action === undefined) throw new Error(`no action ${name}`);
  return action;
};

describe.each(['Saving a visit', 'The role map', 'Classify again, over results of an earlier run'])(
  '%s, where from one request on everything large is refused',
  (name) => {
    it('ends in a finished job or in a message; afterwards running again completes it', async () => {
      const action = findAction(name);
      const day = await goodDay(action);
      let refused = 0;
      for (let request = 0; request < day.requests; request += 5) {
        const open = openUserBook();
        await action.prepare(open);
        await letSettle();
        const { gate } = open.host;
        const [first, limit] = [gate.requests().length, gate.payloadLimit];
        gate.faults = limitFrom(open.host, first + request, LIMIT);
        const outcome: unknown = await action.act(open).catch((error: unknown) => error);
        refused += gate.requests().filter(({ error }) => error?.endsWith('PayloadSizeLimitExceeded') === true).length;
        [gate.faults, gate.payloadLimit] = [null, limit];
        expectMessage(outcome, `limit from request ${request}`);
        expect(standsSomewhere(open.model, 'my note')).toBe(true);
        await action.act(open);
        expect([request, stateOf(open.model, action.without)]).toEqual([request, day.wanted]);
      }
      expect(refused).toBeGreaterThan(0);
    }, 120_000);
  },
);
