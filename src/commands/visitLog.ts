import { readVisitBook } from '../app/visits/visitBook';
import { visitLogPlan } from '../app/visits/visitLogPlan';
import type { CommandRun } from './commandRun';
import { runCommand } from './commandRun';

/** "Visit log": adds the visit log or brings back what was deleted from it, and shows it. */
export async function visitLogNow(run: CommandRun): Promise<void> {
  const { language, dictionaries } = run;
  await runCommand(run, 'visits', async (session, _today, control) => {
    const book = await readVisitBook(session.port, dictionaries, language);
    await session.write(await visitLogPlan(book), 'visitLog', control);
  });
}
