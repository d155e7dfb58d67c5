import { readFileSync } from 'node:fs';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { addresses } from './addresses.ts';
import { compressed } from './compressed.ts';
import { constantErrors } from './constant-errors.ts';
import { type Modules, partsOf } from './parts-of.ts';

/** Where the HTTP API runs while the pages are served by Vite itself. */
const api = process.env.WAYMARK_API ?? 'http://localhost:4800';

const earlyLine = 'src/map/together/early-line.ts';
const canvas = '/web/src/map/';

/**
 * What checks and merges what others made: schemas and shared documents, which come once the map is
 * drawn. What of the model does neither is with whatever uses it.
 */
const isCheck = (id: string): boolean =>
  /\/node_modules\/(zod|yjs|lib0)\/|\/web\/src\/(zod|map\/clipboard\/clip-schema)\.ts$/.test(id) ||
  (id.includes('/model/src/') && /from '(zod|yjs)'/.test(readFileSync(id, 'utf8')));

/** The file of what a map's first drawing has in common with pages that draw none. */
function aroundMap(id: string, modules: Modules): string | null {
  const isNeeded = (page: string) => partsOf(`src/pages/${page}.tsx`, modules).has(id);
  // Who signs out is told what of a map still waits to be kept.
  if (id.includes(canvas) && !isNeeded('you-page')) return null;
  return isNeeded('map-route') ? 'some-pages' : null;
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwind(), addresses(), constantErrors(), compressed()],
  resolve: { alias: [{ find: /^zod$/, replacement: `${import.meta.dirname}/src/zod.ts` }] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The page's policy allows no data: fonts, and a file of its own is cached longer.
    assetsInlineLimit: 0,
    // Styles that only some pages use are a twentieth of all.
    cssCodeSplit: false,
    // light-dark() and nesting are known to these; older targets would get them rewritten.
    target: ['chrome125', 'safari18', 'firefox128'],
    sourcemap: false,
    // What every page runs is one file, since each is a question to the server.
    chunkSizeWarningLimit: 1_000,
    // From it the server knows which parts a page needs first.
    manifest: true,
    rolldownOptions: {
      input: ['index.html', earlyLine].map((it) => `${import.meta.dirname}/${it}`),
      output: {
        // Each file is a question to the server of its own: a map came in twenty-two of them.
        codeSplitting: {
          groups: [
            { name: 'checks', test: isCheck, includeDependenciesRecursively: false },
            { name: 'every-page', tags: ['$initial'], test: (id) => !id.endsWith(earlyLine) },
            { name: aroundMap, debugName: 'some-pages', minShareCount: 2 },
            { name: 'canvas', minShareCount: 2, test: (id) => id.includes(canvas) },
            { name: 'compared', minShareCount: 2, test: /\/(versions|comparison)\// },
            { name: 'other-pages', minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: {
    port: 5601,
    strictPort: true,
    proxy: Object.fromEntries(
      ['/api', '/v1', '/healthz', '/w.js'].map((path) => [
        path,
        { target: api, changeOrigin: true },
      ]),
    ),
  },
});
