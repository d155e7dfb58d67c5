import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from './compressed.ts';

/** Where the HTTP API runs while the pages are served by Vite itself. */
const api = process.env.WAYMARK_API ?? 'http://localhost:4800';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwind(), compressed()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The page's policy allows no data: fonts, and a file of its own is cached longer.
    assetsInlineLimit: 0,
    // light-dark() and nesting are known to these; older targets would get them rewritten.
    target: ['chrome125', 'safari18', 'firefox128'],
    sourcemap: false,
    // From it the server knows which parts a page needs first.
    manifest: true,
    rolldownOptions: {
      input: ['index.html', 'src/map/together/early-line.ts'].map(
        (it) => `${import.meta.dirname}/${it}`,
      ),
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
