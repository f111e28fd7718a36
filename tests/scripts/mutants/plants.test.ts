import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plantFault } from '../../../scripts/mutants/plant';
import { PLANTS } from '../../../scripts/mutants/plants';

const ROOT = join(__dirname, '../../..');

test.each(PLANTS.map((plant) => [`${plant.file}: ${plant.fault}`, plant] as const))(
  '%s still has its place, and tests that can notice it',
  (_name, plant) => {
    const text = readFileSync(join(ROOT, plant.file), 'utf8');
    expect(plantFault(text, plant)).not.toBeNull();
    expect(plant.replace).not.toBe(plant.find);
    expect(plant.tests.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
    expect(plant.tests).not.toHaveLength(0);
  },
);
