import { ACTIONS } from './bad-days/actions';
import { disturb, goodDay, refuseOnce, stop, requestsToTry, typeInto } from './bad-days/matrix';

/**
 * Every action, stopped, refused or disturbed at every one of its requests. At each request one kind of stop and one
 * kind of other people is tried, in turn, so that neighbouring requests meet different ones; bad-days-classify tries all
 * kinds of stops at every request of the first run.
 */
describe.each(ACTIONS.map((action) => [action.name, action] as const))('%s on a bad day', (_name, action) => {
  it('stopped at any request: running again completes it, Restore takes it back', async () => {
    const day = await goodDay(action);
    expect(day.requests).toBeGreaterThan(5);
    for (const request of requestsToTry(action, day.requests)) await stop(action, day, request);
  }, 240_000);

  it('a request refused as too large goes again in parts', async () => {
    const day = await goodDay(action);
    for (const request of requestsToTry(action, day.requests, 2)) await refuseOnce(action, day, request);
  }, 240_000);

  it('whatever other people do, it ends in a finished job or in a message that says what to do', async () => {
    const { requests } = await goodDay(action);
    for (const request of requestsToTry(action, requests)) await disturb(action, request);
  }, 240_000);

  it('nothing that somebody types while it runs is lost', async () => {
    const { requests } = await goodDay(action);
    for (const request of requestsToTry(action, requests)) await typeInto(action, request);
  }, 240_000);
});
