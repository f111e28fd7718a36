import { classifyWorkbook } from '../app/classification/classifyWorkbook';
import { summaryPlan } from '../app/summary/summaryPlan';
import type { CommandRun } from './commandRun';
import { runCommand } from './commandRun';

/** "Monthly summary": writes the summary of the latest month, new or brought up to date in place, and shows it. */
export async function summaryNow(run: CommandRun): Promise<void> {
  const { language, dictionaries } = run;
  let mark = '';
  await runCommand(
    run,
    () => mark,
    async (session, today, control) => {
      const result = await classifyWorkbook({
        sources: [{ port: session.port, file: '' }],
        today,
        language,
        dictionaries,
        control,
      });
      const made = await summaryPlan(result, dictionaries, { control });
      mark = made.mark;
      await session.write(made.plan, 'summary', control);
    },
  );
}
