import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { expectSound } from './soundness/packageCheck';
import { parseDay } from '../../src/domain/time/serialDate';

export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, as of a fixed day. */
export async function cli(...argv: string[]): Promise<CliRun> {
  let stdout = '';
  let stderr = '';
  const today = parseDay('2026-11-21');
  if (today === null) throw new Error('unreachable');
  const code = await run(argv, today, {
    print: (text) => (stdout += `${text}\n`),
    error: (text) => (stderr += `${text}\n`),
    progress: () => undefined,
  });
  if (code === 0) checkOutput(argv);
  return { code, stdout, stderr };
}

/** Every workbook that a test has written is looked over. */
function checkOutput(argv: readonly string[]): void {
  const output = argv[argv.indexOf('-o') + 1] ?? '';
  if (!argv.includes('-o') || !existsSync(output)) return;
  const [, input = ''] = argv;
  const isOriginal = /\.xls[xm]$/i.test(input) && input !== output && existsSync(input);
  expectSound(readFileSync(output), isOriginal ? readFileSync(input) : null);
}

/** A folder of its own for one test file; removed at the end. */
export function scratchFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'key-accounts-test-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return (name) => join(folder, name);
}

export const SAMPLE = join(__dirname, '..', '..', 'assets', 'samples', 'sales.xlsx');

/** The JSON report at a path. */
export function readJson(path: string): Record<string, unknown> & {
  customers: Record<string, unknown>[];
  sources: Record<string, unknown>[];
  warnings: { code: string; message: string }[];
} {
  if (!existsSync(path)) throw new Error(`${path} was not written`);
  return JSON.parse(readFileSync(path, 'utf8')) as never;
}
