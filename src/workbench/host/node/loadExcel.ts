import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import type { NativeBridge } from '../transport/nativeBridge';

export interface LoadOptions {
  /** Highest ExcelApi requirement set this Excel has; everything newer is refused by the library itself. */
  readonly excelApi?: string;
}

/** The library's globals, from a realm of its own. */
interface LoadedExcel {
  readonly Excel: Readonly<Record<string, unknown>> & {
    run<T>(batch: (context: unknown) => Promise<T>): Promise<T>;
  };
  readonly OfficeExtension: Readonly<Record<string, unknown>>;
  readonly isSetSupported: (name: string, version: string) => boolean;
}

let compiled: Script | null = null;

/** The file comes from node_modules at run time: its licence allows development and test, not copies of it. */
function library(from: string): Script {
  if (compiled === null) {
    const require = createRequire(join(from, 'package.json'));
    const file = require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
    compiled = new Script(readFileSync(file, 'utf8'), { filename: file });
  }
  return compiled;
}

const numberOf = (version: string): number => {
  const [major = '0', minor = '0'] = version.split('.');
  return Number(major) * 1000 + Number(minor);
};

/**
 * Evaluates Microsoft's own Excel client in plain Node and connects it with a host through the bridge that native
 * applications use. There is no `Office.onReady` this way.
 *
 * @param from folder whose node_modules hold the library.
 */
export function loadExcel(bridge: NativeBridge, from: string, options: LoadOptions = {}): LoadedExcel {
  const highest = numberOf(options.excelApi ?? '1.12');
  const isSetSupported = (name: string, version: string): boolean =>
    name === 'ExcelApi' && numberOf(version) <= highest;
  const realm = createContext(globals(bridge));
  library(from).runInContext(realm);
  const { Excel, OfficeExtension } = realm as unknown as Pick<LoadedExcel, 'Excel' | 'OfficeExtension'>;
  // The Office object the file makes has no context this way; the library asks its requirement sets of this one.
  Object.assign(realm, { Office: { context: { requirements: { isSetSupported } } } });
  const utility = OfficeExtension['CommonUtility'] as { _doApiNotSupportedCheck: boolean };
  utility._doApiNotSupportedCheck = true;
  return { Excel, OfficeExtension, isSetSupported };
}

function storage(): object {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  };
}

/** The few browser globals the library looks at while it loads. */
function globals(bridge: NativeBridge): Record<string, unknown> {
  const nothing = (): void => undefined;
  const realm: Record<string, unknown> = {
    _richApiNativeBridge: bridge,
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    addEventListener: nothing,
    removeEventListener: nothing,
    location: { href: 'https://localhost/', protocol: 'https:', host: 'localhost', hostname: 'localhost', search: '' },
    navigator: { userAgent: 'node', language: 'en-US', platform: 'node' },
    sessionStorage: storage(),
    localStorage: storage(),
    document: {
      readyState: 'complete',
      domain: 'localhost',
      cookie: '',
      addEventListener: nothing,
      removeEventListener: nothing,
      getElementsByTagName: () => [],
      querySelectorAll: () => [],
      createElement: () => ({}),
    },
  };
  for (const name of ['window', 'self', 'parent', 'top']) realm[name] = realm;
  return realm;
}
