// How long a monthly summary takes from the click to the finished plan, and which pieces hold the page: npx tsx tests/bench/summary.ts
import { performance } from 'node:perf_hooks';
import { classifyWorkbook } from '../../src/app/classification/classifyWorkbook';
import { summaryPlan } from '../../src/app/summary/summaryPlan';
import { serialOf } from '../../src/domain/time/serialDate';
import type { CellValue } from '../../src/workbook/cells';
import { DICTIONARIES } from '../support/classified';
import { MemoryPort } from '../support/memoryPort';

const ROWS = 100_000;
const CUSTOMERS = 5000;
const LONG_MS = 50;

function ledger(): CellValue[][] {
  let seed = 1;
  const random = (): number => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  const [first, days] = [serialOf(2023, 11, 1), serialOf(2026, 10, 31) - serialOf(2023, 11, 1) + 1];
  const rows = Array.from({ length: ROWS }, (_, i): CellValue[] => {
    // Every customer buys; beyond that few buy much and many little.
    const customer = i < CUSTOMERS ? i : Math.floor(CUSTOMERS * random() ** 2);
    const amount = Math.round((100_000 * random()) / (1 + customer / 50)) / 100;
    return [first + Math.floor(days * random()), `Customer ${customer}`, amount, `Rep ${customer % 20}`];
  });
  return [['Date', 'Customer', 'Amount', 'Sales rep'], ...rows];
}

async function main(): Promise<void> {
  const cells = ledger();
  const port = new MemoryPort([{ name: 'Sales', cells, formats: [[], ['yyyy-mm-dd']] }]);
  for (let round = 1; round <= 5; round += 1) {
    const start = performance.now();
    const source = { port, file: '' };
    const today = serialOf(2026, 11, 2);
    const result = await classifyWorkbook({ sources: [source], today, language: 'en', dictionaries: DICTIONARIES });
    const read = performance.now();
    const long: number[] = [];
    let last = read;
    let isOn = true;
    const tick = (): void => {
      const now = performance.now();
      if (now - last > LONG_MS) long.push(Math.round(now - last));
      last = now;
      if (isOn) setImmediate(tick);
    };
    setImmediate(tick);
    const { plan } = await summaryPlan(result, DICTIONARIES);
    isOn = false;
    const [toRead, toPlan] = [Math.round(read - start), Math.round(performance.now() - read)];
    const customers = result.classification.customers.length;
    console.log(
      `${customers} customers, read ${toRead} ms, plan ${toPlan} ms, ${plan.sheets.length} sheets, pieces over ${LONG_MS} ms: ${long.join(', ') || 'none'}`,
    );
  }
}

void main();
