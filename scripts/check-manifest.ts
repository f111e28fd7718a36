// Checks manifest.xml without the network: order, resources, languages, addresses, icons, commands, version.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkManifest } from './manifest/check';
import { factsOf } from './manifest/facts';

const root = join(__dirname, '..');
const faults = checkManifest(readFileSync(join(root, 'manifest.xml'), 'utf8'), factsOf(root));
for (const fault of faults) console.error(`manifest.xml: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
