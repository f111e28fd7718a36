import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import webpack from 'webpack';

type Configure = (env: Record<string, boolean>, argv: { mode: string }) => webpack.Configuration[];

const ROOT = join(__dirname, '..', '..');
export const WORKBENCH_FOLDER = join(ROOT, 'dist', 'workbench');

/** Builds the workbench and the add-in's pages on a local office.js into dist/workbench; quick when little changed. */
export async function buildWorkbench(): Promise<void> {
  const configure = createRequire(join(ROOT, 'package.json'))('./webpack.config.js') as Configure;
  const missing = ['src/taskpane/index.tsx', 'src/commands/index.ts'].filter((file) => !existsSync(join(ROOT, file)));
  if (missing.length > 0) throw new Error(`${missing.join(', ')} not found`);
  const compiler = webpack(configure({ workbench: true }, { mode: 'development' }));
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats?.hasErrors() === true) reject(new Error(stats.toString({ preset: 'errors-only' })));
        else resolve();
      });
    });
  });
}
