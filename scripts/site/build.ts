import { createRequire } from 'node:module';
import { join } from 'node:path';
import webpack, { type Configuration, type MultiStats } from 'webpack';

type Configure = (env: Readonly<Record<string, boolean>>, argv: { readonly mode: string }) => Configuration[];

const ROOT = join(__dirname, '..', '..');
export const WORKBENCH_FOLDER = join(ROOT, 'dist', 'workbench');

/** Runs webpack with the project's configuration. @throws Error with webpack's own report of what does not build */
function build(env: Readonly<Record<string, boolean>>, mode: string): Promise<MultiStats> {
  const configure = createRequire(join(ROOT, 'package.json'))('./webpack.config.js') as Configure;
  const compiler = webpack(configure(env, { mode }));
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error !== null) reject(error);
        else if (stats === undefined || stats.hasErrors())
          reject(new Error(stats?.toString({ preset: 'errors-only', colors: false }) ?? 'webpack gave no result'));
        else resolve(stats);
      });
    });
  });
}

/** The workbench and the add-in's pages on a local office.js, into dist/workbench; quick when little has changed. */
export async function buildWorkbench(): Promise<void> {
  await build({ workbench: true }, 'development');
}

/** The add-in's pages as npm run build makes them: dist/addin. */
export function buildProduction(): Promise<MultiStats> {
  return build({}, 'production');
}
