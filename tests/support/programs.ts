import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// Debian's own Python has the packages python3-openpyxl and python3-xlsxwriter; another one on the path may not.
const PYTHON = '/usr/bin/python3';
const OFFICE = 'soffice';

/** Runs `work` in a folder of its own that is gone afterwards. */
export function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'key-accounts-test-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function hasPython(module: 'openpyxl' | 'xlsxwriter'): boolean {
  return existsSync(PYTHON) && spawnSync(PYTHON, ['-c', `import ${module}`]).status === 0;
}

export function hasLibreOffice(): boolean {
  return spawnSync(OFFICE, ['--version']).status === 0;
}

/** Output of a Python script; the first argument is the folder it works in. @throws when it fails */
export function python(script: string, folder: string): string {
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-W', 'ignore', '-c', script, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** Converts a workbook with LibreOffice ("xlsx", "pdf") and returns the result. @throws when it makes none */
export function convert(bytes: Uint8Array, format: 'xlsx' | 'pdf'): Uint8Array {
  return inFolder((folder) => {
    writeFileSync(path.join(folder, 'in.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const args = [
      '--headless',
      profile,
      '--convert-to',
      format,
      '--outdir',
      path.join(folder, 'out'),
      path.join(folder, 'in.xlsx'),
    ];
    const { stderr } = spawnSync(OFFICE, args, { encoding: 'utf8', timeout: 120_000 });
    const result = path.join(folder, 'out', `in.${format}`);
    if (!existsSync(result)) throw new Error(`LibreOffice made no ${format}: ${stderr}`);
    return new Uint8Array(readFileSync(result));
  });
}

/** `test`, or a skipped one that says what is missing. */
export function testWith(available: boolean, what: string): (name: string, run: () => Promise<void>) => void {
  return (name, run) => (available ? test(name, run, 180_000) : test.skip(`${name} (no ${what} on this machine)`, run));
}
