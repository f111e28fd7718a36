#!/usr/bin/env node
// The command line: npm run key-accounts, and key-accounts where the package is installed.
import { pathToFileURL } from 'node:url';
import { commandLineBundle } from './build-cli.mjs';

try {
  await import(pathToFileURL(await commandLineBundle()).href);
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error('key-accounts: the command line has not been built yet, and its bundler is not installed. Run: npm ci');
  process.exitCode = 5;
}
