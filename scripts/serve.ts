// npm start: builds the workbench, serves it on this machine and says where. Ctrl+C ends it.
import { buildWorkbench } from './site/build';
import { serveWorkbench } from './site/workbench';

const port = Number(process.env['PORT'] ?? 3000);

async function main(): Promise<void> {
  console.log('Building the workbench ...');
  await buildWorkbench();
  const { origin } = await serveWorkbench(port);
  console.log(`
Key Accounts workbench: ${origin}

Your browser will warn once: the certificate was made a moment ago, on this machine, and nobody has vouched for it.
That is expected; go on to localhost. Nothing leaves your computer. Ctrl+C stops.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
