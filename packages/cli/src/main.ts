#!/usr/bin/env node
import './threads.ts';
import { run } from './run.ts';

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
