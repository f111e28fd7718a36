import { classifyWorkbook } from '../app/classification/classifyWorkbook';
import { resultPlan } from '../app/results/resultPlan';
import type { CommandRun } from './commandRun';
import { runCommand } from './commandRun';

/** "Classify now": reads the workbook, writes Customers, Playbook and settings, and shows the Customers sheet. */
export async function classifyNow(run: CommandRun): Promise<void> {
  const { language, dictionaries } = run;
  await runCommand(run, 'customers', async (session, today, control) => {
    const { port } = session;
    const result = await classifyWorkbook({ sources: [{ port, file: '' }], today, language, dictionaries, control });
    const { plan } = await resultPlan(result, dictionaries);
    await session.write(plan, 'results', control);
  });
}
