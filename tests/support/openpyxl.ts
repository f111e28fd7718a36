import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCRIPT = join(__dirname, '../../scripts/openpyxl-dump.py');

/** The Python that has openpyxl: Debian's own, else the first on the path; null where none has. */
function python(): string | null {
  for (const program of ['/usr/bin/python3', 'python3'])
    if (spawnSync(program, ['-c', 'import openpyxl']).status === 0) return program;
  return null;
}

const PYTHON = python();

/** `test` where openpyxl can read files; in CI its absence is a failure, elsewhere a skipped test. */
export const hasOpenpyxl = PYTHON !== null || (process.env['CI'] ?? '') !== '';

export const testWithOpenpyxl: typeof test | typeof test.skip = hasOpenpyxl ? test : test.skip;

/** What openpyxl, which shares no code with us, finds in a file; cells below a number of rows come as a digest. */
export function openpyxlDump(bytes: Uint8Array, rows?: number): string {
  if (PYTHON === null) throw new Error('no Python with openpyxl (Debian: python3-openpyxl)');
  const folder = mkdtempSync(join(tmpdir(), 'openpyxl-'));
  try {
    const path = join(folder, 'book.xlsx');
    writeFileSync(path, bytes);
    const run = spawnSync(PYTHON, [SCRIPT, path, ...(rows === undefined ? [] : [String(rows)])], {
      encoding: 'utf8',
      maxBuffer: 512 * 1024 * 1024,
    });
    if (run.status !== 0) throw new Error(run.stderr);
    return run.stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
