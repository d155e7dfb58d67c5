import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isFresh } from './checks/fresh.ts';

/** Builds what the browser loads (the pages and the tracker), and only what is older than its source. */
interface Product {
  readonly name: string;
  readonly folder: string;
  readonly command: readonly string[];
  readonly output: string;
  readonly sources: readonly string[];
}

const root = join(import.meta.dirname, '..');

const products: readonly Product[] = [
  {
    name: 'pages',
    folder: 'packages/web',
    command: [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    output: 'packages/web/dist/index.html',
    sources: [
      'packages/web/src',
      'packages/web/public',
      'packages/web/index.html',
      'packages/web/vite.config.ts',
      'packages/web/addresses.ts',
      'packages/web/compressed.ts',
      'packages/web/constant-errors.ts',
      'packages/web/parts-of.ts',
      'packages/web/package.json',
      'packages/model/src',
      'package-lock.json',
    ],
  },
  {
    name: 'tracker',
    folder: 'packages/sdk',
    command: [join(root, 'packages/sdk/build.ts')],
    output: 'packages/sdk/dist/w.js',
    sources: ['packages/sdk/src', 'packages/sdk/build.ts', 'package-lock.json'],
  },
];

for (const product of products) {
  if (isFresh(root, product.output, product.sources)) continue;
  console.log(`Building the ${product.name} ...`);
  const { status } = spawnSync(process.execPath, [...product.command], {
    cwd: join(root, product.folder),
    stdio: 'inherit',
    // Vitest and npm set other modes; what people load is always the production build.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0 || !existsSync(join(root, product.output))) {
    console.error(`The ${product.name} could not be built: ${product.output} was not made.`);
    process.exit(1);
  }
}
