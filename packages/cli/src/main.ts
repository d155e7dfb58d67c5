#!/usr/bin/env node
import './threads.ts';
import './compiled.ts';
import { flushCompileCache } from 'node:module';

// What is imported above is compiled before any of it runs, so the rest comes after the cache is there.
const { run } = await import('./run.ts');
// Kept at once: a server that is killed would leave nothing for its next start.
flushCompileCache();

// Whoever reads our lines may have read enough (`| head`); that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  say: (line) => process.stdout.write(`${line}\n`),
  hint: (line) => process.stderr.write(`${line}\n`),
});
