/** Writes a sheet of ours into every workbook of a folder and reports what was lost on the way: npm run round-trip -- FOLDER */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../src/domain/errors';
import { cellAddress } from '../src/workbook/address';
import type { WritePlan } from '../src/workbook/plan';
import { calculateWithLibrary } from '../src/workbook/xlsx/libraryModel';
import { openPackage, sheetParts, splice, type Package } from '../src/workbook/xlsx/package';
import { cellsOf, contentOf, rowsOf } from '../src/workbook/xlsx/package/sheet/cells';
import { sheetText } from '../src/workbook/xlsx/package/sheet/sheetXml';

const PLAN: WritePlan = {
  sheets: [
    {
      sheet: { kind: 'new', name: 'Key Accounts round trip', mark: 'round-trip' },
      blocks: [
        {
          row: 0,
          column: 0,
          cells: [
            ['Customer', 'Sales'],
            ['Ant', 1],
          ],
        },
      ],
      tables: [{ name: 'KA_RoundTrip', area: { row: 0, column: 0, rows: 2, columns: 2 }, action: 'create' }],
    },
  ],
  names: [{ name: 'KA_RoundTripName', formula: "='Key Accounts round trip'!$A$2" }],
};

/** What stands in the cells of a sheet, by address. */
function valuesOf(pkg: Package, part: string): Map<string, string> {
  const found = new Map<string, string>();
  const { text, prefix, data } = sheetText(pkg.text(part));
  for (const row of rowsOf(text, prefix, data.openEnd, data.closeStart))
    for (const cell of cellsOf(text, prefix, row)) {
      const value = contentOf(text, prefix, cell, 'v') ?? contentOf(text, prefix, cell, 'is');
      if (value !== null) found.set(cellAddress(cell.row, cell.column), value);
    }
  return found;
}

/** What a workbook has lost after the plan. */
async function lossesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const before = openPackage(bytes);
  const { pkg, lost } = await splice(before, PLAN, { calculate: calculateWithLibrary });
  const after = openPackage(pkg.toBytes());
  const losses = lost.map(({ what, sheet = '', cell = '' }) => `named: ${what} ${sheet} ${cell}`.trim());
  for (const name of before.names())
    if (!after.has(name) && !/calcChain|_xmlsignatures|revisions/i.test(name)) losses.push(`part ${name}`);
  for (const { name, part, kind } of sheetParts(before)) {
    if (kind !== 'worksheet' || !before.has(part)) continue;
    const now = valuesOf(after, part);
    for (const [address, value] of valuesOf(before, part))
      if (now.get(address) !== value) losses.push(`${name}!${address}: ${value} is ${now.get(address) ?? 'gone'}`);
  }
  return losses;
}

function* workbooksIn(folder: string): Iterable<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* workbooksIn(path);
    else if (/\.xl[st][xm]$/i.test(entry.name) && !entry.name.startsWith('~$')) yield path;
  }
}

async function main(folder: string | undefined): Promise<void> {
  if (folder === undefined) throw new Error('usage: npm run round-trip -- FOLDER');
  let [whole, lossy, refused] = [0, 0, 0];
  for (const path of workbooksIn(folder))
    try {
      const losses = await lossesOf(new Uint8Array(readFileSync(path)));
      if (losses.length === 0) whole += 1;
      else lossy += 1;
      for (const loss of losses) console.log(`${path}: ${loss}`);
    } catch (error) {
      refused += 1;
      console.log(`${path}: ${error instanceof UserError ? `${error.code} ${error.details}` : String(error)}`);
    }
  console.log(`${whole} whole, ${lossy} with losses, ${refused} not written`);
  if (lossy > 0) process.exitCode = 1;
}

void main(process.argv[2]);
