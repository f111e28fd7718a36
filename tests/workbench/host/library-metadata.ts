import { join } from 'node:path';
import { loadExcel } from '../../../src/workbench/host/node/load-excel';

interface Prototype {
  readonly _className?: string;
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
}

/** Wire names of one class of the client library. */
export interface LibraryClass {
  readonly scalars: ReadonlySet<string>;
  readonly setters: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
}

const quoted = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** Names taken from the loaded library: its prototypes, and the text of its debug-build functions. */
export function libraryClasses(): ReadonlyMap<string, LibraryClass> {
  const { Excel } = loadExcel({ sendMessageToHost: () => undefined }, join(__dirname, '../../..'));
  const classes = new Map<string, LibraryClass>();
  for (const [name, value] of Object.entries(Excel)) {
    if (typeof value !== 'function') continue;
    const prototype = (value as { prototype?: Prototype }).prototype;
    if (prototype?._className === undefined) continue;
    classes.set(name, libraryClass(prototype));
  }
  return classes;
}

function libraryClass(prototype: Prototype): LibraryClass {
  const originals = prototype._scalarPropertyOriginalNames ?? [];
  const setters = originals.filter((_name, index) => prototype._scalarPropertyUpdateable?.[index] === true);
  const links = new Set<string>();
  const methods = new Set<string>();
  for (const property of Object.values(Object.getOwnPropertyDescriptors(prototype))) {
    const getter = String((property as PropertyDescriptor).get ?? '');
    for (const link of quoted(getter, /_createPropertyObject\([\w.]+, this, "(\w+)"/g)) links.add(link);
    // Large values are cut into chunks by a helper; small ones go out under the name here.
    const call = String((property as PropertyDescriptor).value ?? '');
    for (const method of quoted(call, /_(?:invokeMethod|createMethodObject)\((?:[\w.]+, )?this, "(\w+)"/g))
      methods.add(method);
  }
  return { scalars: new Set(originals), setters: new Set(setters), links, methods };
}
