import { dirname, join } from 'node:path';
import { WORKBENCH_FOLDER } from './build';
import { serveFolders, type Site } from './server';

/** The built workbench, with the client library from node_modules: its licence allows tests, not copies. */
export function serveWorkbench(port = 0): Promise<Site> {
  const library = dirname(require.resolve('@microsoft/office-js/package.json'));
  return serveFolders({ '/': WORKBENCH_FOLDER, '/office-js/': join(library, 'dist') }, port);
}
