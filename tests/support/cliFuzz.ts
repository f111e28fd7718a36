import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { run } from '../../src/cli/run';
import { parseDay } from '../../src/domain/time/serialDate';
import { textsOf } from '../../src/i18n/dictionaries';
import { LANGUAGES } from '../../src/i18n/language';
import { XlsxFile } from '../../src/workbook/xlsx/file';
import { mutate, seedRandom } from './fuzz';
import { richWorkbook } from './richWorkbook';

const SAMPLE = path.join(__dirname, '..', '..', 'assets', 'samples', 'sales.xlsx');
const TODAY = parseDay('2026-11-21');
const EXIT_CODES = [0, 2, 3, 4, 5];

/** The sample with its first hundred sales: the same parts, ten times as fast. */
function smallSample(): Uint8Array {
  const parts = unzipSync(new Uint8Array(readFileSync(SAMPLE)));
  for (const name of Object.keys(parts).filter((each) => /worksheets\/sheet\d+\.xml$/.test(each)))
    parts[name] = strToU8(
      strFromU8(parts[name] ?? new Uint8Array(0)).replace(/<row r="(\d+)".*?<\/row>/gs, (row, number) =>
        Number(number) > 105 ? '' : row,
      ),
    );
  return zipSync(parts, { level: 1, mtime: '1980-01-01T00:00:00' });
}

/** Customers by months, as a plan of what each bought. */
async function matrix(): Promise<Uint8Array> {
  const months = Array.from(
    { length: 18 },
    (_, m) => `${2025 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`,
  );
  const rows = Array.from({ length: 25 }, (_, r) => [
    `Customer ${r + 1}`,
    ...months.map((_month, m) => ((r * 7 + m * 3) % 5 === 0 ? '' : (r + 1) * 100 + m * 10)),
  ]);
  const file = XlsxFile.empty();
  const cells = [['Customer', ...months], ...rows];
  await file.execute({
    sheets: [{ sheet: { kind: 'new', name: 'Sales', mark: '' }, blocks: [{ row: 0, column: 0, cells }] }],
  });
  return (await file.save()).bytes;
}

export interface FuzzCase {
  readonly seed: number;
  readonly code: number;
  /** What was wrong about the run; '' when it kept to the contract. */
  readonly fault: string;
  readonly milliseconds: number;
}

interface Outcome {
  readonly code: number;
  readonly stderr: string;
}

async function classify(argv: readonly string[]): Promise<Outcome> {
  let stderr = '';
  if (TODAY === null) throw new Error('unreachable');
  const code = await run(['classify', ...argv], TODAY, {
    print: () => undefined,
    error: (text) => (stderr += `${text}\n`),
    progress: () => undefined,
  });
  return { code, stderr };
}

/** Damages workbooks by seed and runs the command line on them; `close` removes what it made. */
export class CliFuzz {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'key-accounts-fuzz-'));
  private bases: readonly Uint8Array[] = [];

  async prepare(): Promise<void> {
    const small = smallSample();
    const [input, output] = [path.join(this.folder, 'base.xlsx'), path.join(this.folder, 'classified.xlsx')];
    writeFileSync(input, small);
    const { code, stderr } = await classify([input, '-o', output, '--write-back', '--data-check']);
    if (code !== 0) throw new Error(`the base case fails: ${stderr}`);
    this.bases = [small, richWorkbook(), await matrix(), new Uint8Array(readFileSync(output))];
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The damaged file of a seed. */
  bytesOf(seed: number): Uint8Array {
    const base = this.bases[seed % this.bases.length];
    if (base === undefined) throw new Error('prepare comes first');
    return mutate(base, seed);
  }

  async run(seed: number): Promise<FuzzCase> {
    const random = seedRandom(seed + 77);
    const place = path.join(this.folder, String(seed));
    mkdirSync(place);
    const at = (name: string): string => path.join(place, name);
    const bytes = this.bytesOf(seed);
    writeFileSync(at('in.xlsx'), bytes);
    const language = LANGUAGES[random(LANGUAGES.length)] ?? 'en';
    const choices = ['--write-back', '--data-check'].filter(() => random(2) === 0);
    const begun = performance.now();
    const outcome = await classify([
      at('in.xlsx'),
      '-o',
      at('out.xlsx'),
      '--json',
      at('r.json'),
      '--lang',
      language,
      ...choices,
    ]);
    const milliseconds = performance.now() - begun;
    const { code, stderr } = outcome;
    const lines = stderr.split('\n').filter((line) => line !== '');
    const files = readdirSync(place);
    let fault = '';
    if (!EXIT_CODES.includes(code)) fault = `exit code ${code}`;
    else if (stderr.includes(textsOf(language).errors.unexpected({}))) fault = 'unexpected';
    else if (/\bundefined\b|\[object|\bat .*\.ts:|Error:/.test(stderr)) fault = `message: ${stderr}`;
    else if (code !== 0 && lines.length !== 1) fault = `${lines.length} lines: ${stderr}`;
    else if (code !== 0 && files.includes('out.xlsx')) fault = 'output left';
    else if (files.some((name) => name.endsWith('.tmp'))) fault = 'temporary file left';
    else if (Buffer.compare(readFileSync(at('in.xlsx')), bytes) !== 0) fault = 'input changed';
    else if (code === 0) {
      try {
        await XlsxFile.open(new Uint8Array(readFileSync(at('out.xlsx'))));
      } catch (error) {
        fault = `the result does not open: ${String(error)}`;
      }
    }
    rmSync(place, { recursive: true, force: true });
    return { seed, code, fault, milliseconds };
  }
}
