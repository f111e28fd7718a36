import { cpus, loadavg, totalmem } from 'node:os';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Variant } from './data';
import type { FileMeasure } from './files';
import type { Measure } from './measure';

export interface LedgerRun {
  readonly rows: number;
  readonly variant: Variant;
  readonly measures: readonly Measure[];
}

export interface FileRun {
  readonly name: string;
  readonly rows: number;
  readonly measures: readonly FileMeasure[];
}

const FRAME_MS = 16;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const spread = (values: readonly number[], show: (value: number) => string): string =>
  `${show(median(values))} (${show(Math.min(...values))}–${show(Math.max(...values))})`;

/** Round by round against the floor of the same round: a machine that is busy for a while is busy for both. */
function ratios(own: readonly number[], other: readonly number[]): number[] {
  return own.map((value, round) => value / (other[round] ?? NaN));
}

function shareBelowFrame(blocks: readonly number[]): string {
  if (blocks.length === 0) return '';
  return `${((100 * blocks.filter((time) => time < FRAME_MS).length) / blocks.length).toFixed(1)} %`;
}

/** One scenario as a table: processor time, ratio to the floor, wall time, memory, blocks. */
export function table({ rows, variant, measures }: LedgerRun): string {
  const floor = measures[0];
  const head = '| | CPU ms | to the floor | wall ms | MB kept | blocks < 16 ms |\n|---|---|---|---|---|---|';
  const lines = measures.map(({ name, cpu, wall, memory, blocks }) => {
    const ratio = spread(ratios(cpu, floor?.cpu ?? []), (value) => value.toFixed(2));
    const megabytes = spread(memory, (bytes) => (bytes / 1e6).toFixed(1));
    return `| ${name} | ${spread(cpu, whole)} | ${ratio} | ${spread(wall, whole)} | ${megabytes} | ${shareBelowFrame(blocks)} |`;
  });
  return `### ${whole(rows)} rows, ${VARIANTS[variant]}\n\n${head}\n${lines.join('\n')}\n`;
}

const VARIANTS: Readonly<Record<Variant, string>> = {
  plain: 'texts, serials and numbers',
  'text-dates': 'dates as d/m/yyyy texts',
  'text-amounts': 'amounts as texts with thousands commas',
  'new-spellings': 'a spelling of its own in every row',
};

interface Target {
  readonly what: string;
  readonly target: string;
  readonly found: string;
  readonly met: boolean;
}

function targets(ledgers: readonly LedgerRun[], files: readonly FileRun[]): Target[] {
  const of = (variant: Variant): Map<string, Measure> => {
    const run = ledgers.find((each) => each.variant === variant && each.rows === 1_000_000);
    return new Map((run?.measures ?? []).map((measure) => [measure.name, measure]));
  };
  const plain = of('plain');
  const own = plain.get('Key Accounts');
  const at = ({
    what,
    limit,
    value,
    unit,
    less,
  }: {
    readonly what: string;
    readonly limit: number;
    readonly value: number;
    readonly unit: string;
    readonly less: boolean;
  }): Target => ({
    what,
    target: `${less ? 'at most' : 'at least'} ${String(limit)}${unit}`,
    found: `${value.toFixed(value < 20 ? 2 : 1)}${unit}`,
    met: less ? value <= limit : value >= limit,
  });
  const cpuRatio = (measures: Map<string, Measure>): number =>
    median(ratios(measures.get('Key Accounts')?.cpu ?? [], measures.get('floor')?.cpu ?? []));
  const faster = (name: string): number => median(ratios(plain.get(name)?.wall ?? [], own?.wall ?? []));
  const blocks = own?.blocks ?? [];
  const list = [
    at({ what: 'CPU to the floor, 1M rows', limit: 2.2, value: cpuRatio(plain), unit: ' x', less: true }),
    at({
      what: 'faster than DuckDB (the better load), wall',
      limit: 2.5,
      value: Math.min(faster('DuckDB, appender'), faster('DuckDB, csv')),
      unit: ' x',
      less: false,
    }),
    at({ what: 'faster than Arquero, wall', limit: 6, value: faster('Arquero'), unit: ' x', less: false }),
    at({
      what: 'memory above the cells, results included',
      limit: 60,
      value: median(own?.memory ?? []) / 1e6,
      unit: ' MB',
      less: true,
    }),
    at({
      what: 'blocks of 5,000 rows under 16 ms',
      limit: 95,
      value: (100 * blocks.filter((t) => t < FRAME_MS).length) / blocks.length,
      unit: ' %',
      less: false,
    }),
    at({ what: 'text dates, CPU to the floor', limit: 6, value: cpuRatio(of('text-dates')), unit: ' x', less: true }),
    at({
      what: 'text amounts, CPU to the floor',
      limit: 6,
      value: cpuRatio(of('text-amounts')),
      unit: ' x',
      less: true,
    }),
    at({
      what: 'new spellings, CPU to the floor',
      limit: 6,
      value: cpuRatio(of('new-spellings')),
      unit: ' x',
      less: true,
    }),
  ];
  for (const { name, rows, measures } of files) {
    const limit = name.endsWith('.csv') ? 30 : 40;
    list.push(
      at({
        what: `${name}, ${whole(rows)} x 6, time`,
        limit,
        value: median(measures.map((m) => m.seconds)),
        unit: ' s',
        less: true,
      }),
    );
    list.push(
      at({
        what: `${name}, peak memory`,
        limit: 1.5,
        value: median(measures.map((m) => m.peakBytes)) / 1e9,
        unit: ' GB',
        less: true,
      }),
    );
  }
  return list;
}

/** docs/benchmarks.md; what a person has to say about the figures stands in notes.md beside this file. */
export function report(ledgers: readonly LedgerRun[], files: readonly FileRun[]): string {
  const [cpu] = cpus();
  const machine = `${cpu?.model.trim() ?? 'unknown processor'}, ${String(cpus().length)} processors, ${whole(totalmem() / 1e9)} GB, Node ${process.versions.node}`;
  const rows = targets(ledgers, files).map(
    ({ what, target, found, met }) => `| ${what} | ${target} | ${found} | ${met ? 'met' : '**missed**'} |`,
  );
  const fileRows = files.map(({ name, rows: count, measures }) => {
    const seconds = spread(
      measures.map((m) => m.seconds),
      (value) => value.toFixed(1),
    );
    const peak = spread(
      measures.map((m) => m.peakBytes / 1e6),
      whole,
    );
    return `| ${name} | ${whole(count)} x 6 | ${seconds} | ${peak} |`;
  });
  return [
    '# Benchmarks\n',
    'Written by `npm run bench`; nothing here is typed by hand but the notes.\n',
    `${new Date().toISOString().slice(0, 10)}, ${machine}, load average ${loadavg()[2]?.toFixed(1) ?? ''}. Medians, ranges in brackets.\n`,
    '## Targets\n',
    `| | target | found | |\n|---|---|---|---|\n${rows.join('\n')}\n`,
    readFileSync(join(__dirname, 'notes.md'), 'utf8'),
    '## Ledgers\n',
    ...ledgers.map(table),
    '## Files\n',
    'From the bytes on disk to classes, each run in a process of its own.\n',
    `| file | cells | seconds | peak MB |\n|---|---|---|---|\n${fileRows.join('\n')}\n`,
  ].join('\n');
}
