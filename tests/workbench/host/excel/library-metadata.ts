import { join } from 'node:path';
import { loadExcel } from '../../../../src/workbench/host/node/loadExcel';

interface Prototype {
  readonly _className?: string;
  readonly _scalarPropertyOriginalNames?: readonly string[];
}

/** Wire names of one class of the client library. */
interface LibraryClass {
  readonly scalars: ReadonlySet<string>;
  readonly setters: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
}

const findQuoted = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** Names taken from the loaded library: its prototypes, and the text of its debug-build functions. */
export function libraryClasses(): ReadonlyMap<string, LibraryClass> {
  const { Excel } = loadExcel({ sendMessageToHost: () => undefined }, join(__dirname, '../../../..'));
  const classes = new Map<string, LibraryClass>();
  const helpers = Object.fromEntries(
    Object.entries((Excel['_CC'] ?? {}) as object).map(([name, helper]) => [name, String(helper)]),
  );
  for (const [name, value] of Object.entries(Excel)) {
    if (typeof value !== 'function') continue;
    const prototype = (value as { prototype?: Prototype }).prototype;
    if (prototype?._className === undefined) continue;
    classes.set(name, libraryClass(prototype, helpers));
  }
  return classes;
}

function libraryClass(prototype: Prototype, helpers: Readonly<Record<string, string>>): LibraryClass {
  const setters = new Set<string>();
  const links = new Set<string>();
  const methods = new Set<string>();
  // Some members are handled by a helper, which may use another name on the wire.
  const withHelper = (text: string): string =>
    text +
    findQuoted(text, /_CC\.(\w+)\(/g)
      .map((name) => helpers[name])
      .join('');
  for (const property of Object.values(Object.getOwnPropertyDescriptors(prototype))) {
    const { get, set, value } = property as PropertyDescriptor;
    for (const link of findQuoted(String(get ?? ''), /_createPropertyObject\([\w.]+, this, "(\w+)"/g)) links.add(link);
    const setter = withHelper(String(set ?? ''));
    const handled = findQuoted(setter, /(?:invokeSetProperty\(thisObj|setRangePropertiesInBulk\(thisObj), "(\w+)"/g);
    const plain = findQuoted(setter, /_invokeSetProperty\(this, "(\w+)"/g);
    // A helper that never leaves it to the plain way is the only way.
    const always = setter.includes('ALWAYS_TRUE_PLACEHOLDER_OVERRIDE');
    for (const name of always ? handled : [...handled, ...plain]) setters.add(name);
    const call = withHelper(typeof value === 'function' ? String(value) : '');
    for (const method of findQuoted(
      call,
      /_(?:invokeMethod|createMethodObject)\((?:[\w.]+, )?(?:this|thisObj), "(\w+)"/g,
    ))
      methods.add(method);
  }
  return { scalars: new Set(prototype._scalarPropertyOriginalNames ?? []), setters, links, methods };
}
