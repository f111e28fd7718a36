import { excelRegistry } from '../../../../src/workbench/host/excel/registry';
import { tableMembers } from '../../../../src/workbench/host/richapi/types';
import { libraryClasses } from './library-metadata';

const classes = libraryClasses();
const registry = excelRegistry();

describe('every member the host defines exists in the genuine library under that wire name', () => {
  it('finds the classes of the library', () => {
    expect(classes.size).toBeGreaterThan(150);
    expect(classes.get('Range')?.methods.has('GetUsedRangeOrNullObject')).toBe(true);
  });

  it.each(registry.names().map((name) => [name]))('%s', (name) => {
    const known = classes.get(name);
    if (known === undefined) throw new Error(`the library has no class ${name}`);
    const defined = tableMembers(registry.table(name));
    const unknown = {
      scalars: defined.scalars.filter((member) => !known.scalars.has(member)),
      setters: defined.setters.filter((member) => !known.setters.has(member)),
      links: defined.links.filter((member) => !known.links.has(member)),
      methods: defined.methods.filter((member) => !known.methods.has(member)),
    };
    expect(unknown).toEqual({ scalars: [], setters: [], links: [], methods: [] });
  });
});
