import { makeRoleMap } from '../app/roles/makeRoleMap';
import type { CommandRun } from './commandRun';
import { runCommand } from './commandRun';

/** "Role map": makes the role map and the coverage sheet or brings them up to date, and shows the role map. */
export async function roleMapNow(run: CommandRun): Promise<void> {
  const { language, dictionaries } = run;
  await runCommand(run, 'roles', async (session, today, control) => {
    const { plan } = await makeRoleMap({ port: session.port, dictionaries, language, today });
    await session.write(plan, 'roleMap', control);
  });
}
