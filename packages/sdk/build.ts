import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { minify } from 'terser';

const entry = join(import.meta.dirname, 'src/script.ts');
const target = join(import.meta.dirname, 'dist/w.js');

/** Names that only our own modules use, so their length need not travel. */
const innerNames = /^(names|drop|keep|read|write|calls|host)$/;

/** The tracker as one script for a browser, as small as two minifiers get it. */
async function compileSdk(): Promise<string> {
  const bundled = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2021',
    tsconfigRaw: { compilerOptions: { alwaysStrict: false } },
    minifySyntax: true,
    legalComments: 'none',
  });
  const [file] = bundled.outputFiles;
  if (!file) throw new Error('esbuild gave no file for the tracker; see its messages above.');
  const { code } = await minify(file.text, {
    ecma: 2020,
    toplevel: true,
    compress: {
      passes: 4,
      unsafe_arrows: true,
      unsafe_methods: true,
      pure_getters: true,
      keep_fargs: false,
      hoist_props: true,
      hoist_funs: true,
    },
    mangle: { properties: { regex: innerNames } },
    format: { ascii_only: true },
  });
  if (!code) throw new Error('terser gave no code for the tracker.');
  return code;
}

/** Builds `dist/w.js` and answers where it is and what it says. */
export async function buildSdk(): Promise<{ file: string; code: string }> {
  const code = await compileSdk();
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, code);
  return { file: target, code };
}

if (import.meta.main) {
  const { file } = await buildSdk();
  console.log(`Built ${file}`);
}
