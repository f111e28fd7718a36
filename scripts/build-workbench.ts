// Builds the workbench into dist/workbench; browser tests and screenshots look at what is there.
import { buildWorkbench } from './site/build';

buildWorkbench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
