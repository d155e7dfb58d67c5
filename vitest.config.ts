import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { shortLived } from './scripts/twins/server.ts';

// What Node compiled is kept, as the program itself keeps it: an import's thread in a test starts from it.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'node-compile-cache');

const browserTests = [
  'packages/*/test/browser/**/*.test.{ts,tsx}',
  'packages/*/test/**/*.browser.test.{ts,tsx}',
];

/** Every project runs in forks: chDB is a native module and one process owns a data folder. */
const shared = {
  pool: 'forks',
  execArgv: shortLived,
  testTimeout: 60_000,
  hookTimeout: 120_000,
} as const;
/** Files that leave nothing behind share a process, which then loads what they all need once. */
const together = { isolate: false } as const;
/** A browser on a machine that has much else to do takes its time; what hangs is still found. */
const patient = { testTimeout: 180_000, hookTimeout: 240_000 } as const;

/** What is slow runs as one group, so that no processor waits for the last file of each project. */
const [quick, slow] = [0, 1];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          ...together,
          name: 'unit',
          include: [
            'packages/{stats,model,query,demo,sdk,web}/test/**/*.test.{ts,tsx}',
            'scripts/test/*.test.ts',
          ],
          exclude: browserTests,
          sequence: { groupOrder: quick },
        },
      },
      {
        test: {
          ...shared,
          name: 'stores',
          globalSetup: ['scripts/twins/global-setup.ts'],
          include: ['packages/stores/test/**/*.test.ts'],
          sequence: { groupOrder: slow },
        },
      },
      {
        test: {
          ...shared,
          ...together,
          name: 'product',
          globalSetup: ['scripts/twins/global-setup.ts'],
          include: ['packages/{engine,server,cli}/test/**/*.test.ts'],
          exclude: browserTests,
          sequence: { groupOrder: slow },
        },
      },
      {
        test: {
          ...shared,
          ...together,
          ...patient,
          name: 'browser',
          include: browserTests,
          sequence: { groupOrder: slow },
        },
      },
    ],
  },
});
