// Runs the command line as a process of its own and says what it cost: {"code", "stderr", "megabytes"} on stdout.
import { existsSync, readFileSync } from 'node:fs';
import { run } from '../../src/cli/run';
import { parseDay } from '../../src/domain/time/serialDate';

/** The most memory this process has had. The kernel's own figure counts the parent's at the fork in; this one does not. */
function mostKilobytes(): number {
  const status = '/proc/self/status';
  const found = existsSync(status) ? /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8')) : null;
  return found === null ? process.resourceUsage().maxRSS : Number(found[1]);
}

let stderr = '';
const today = parseDay('2026-11-21');
if (today === null) throw new Error('unreachable');
void run(process.argv.slice(2), today, {
  print: () => undefined,
  error: (text) => (stderr += `${text}\n`),
  progress: () => undefined,
}).then((code) => {
  const megabytes = Math.round(mostKilobytes() / 1024);
  process.stdout.write(JSON.stringify({ code, stderr, megabytes }));
});
