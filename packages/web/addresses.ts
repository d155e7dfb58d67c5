import { join } from 'node:path';
import { contract } from '@waymark/model';
import type { Plugin } from 'vite';

const file = join(import.meta.dirname, 'src/addresses.ts');

/**
 * Writes into the built pages the method and path of every route, instead of the contract they are read
 * from: it holds the shapes of all that goes over the line, which only the server checks, and which
 * every page that opened took time to make.
 */
export const addresses = (): Plugin => ({
  name: 'waymark:addresses',
  apply: 'build',
  load: (id) => (id === file ? `export const addresses = ${JSON.stringify(table())};` : null),
});

const table = () =>
  Object.fromEntries(
    Object.entries(contract).map(([name, { method, path }]) => [name, { method, path }]),
  );
