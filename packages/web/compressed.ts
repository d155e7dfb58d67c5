import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Files of these kinds become much smaller; fonts are small already. */
const shrinks = /\.(js|css|svg)$/;
/** Below so many bytes a file goes out as it is. */
const leastBytes = 1024;

/**
 * Puts a compressed twin beside each built file, so that the server only has to hand it out. Brotli is
 * the smaller one, but browsers take it from localhost and over HTTPS only.
 */
export const compressed = (): Plugin => ({
  name: 'waymark:compressed',
  apply: 'build',
  writeBundle({ dir = '' }, bundle) {
    for (const name of Object.keys(bundle).filter((it) => shrinks.test(it))) {
      const file = join(dir, name);
      const bytes = readFileSync(file);
      if (bytes.byteLength < leastBytes) continue;
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
      writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
      writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    }
  },
});
