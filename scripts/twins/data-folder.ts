import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const fromStores = createRequire(new URL('../../packages/stores/package.json', import.meta.url));

/**
 * A data folder for one test, with an empty PGlite database in it already: making one takes
 * seconds, which each test file would pay for anew. Migrations run on it as on any other.
 */
export async function freshDataFolder(): Promise<{ folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-test-'));
  cpSync(await emptyDatabase(), join(folder, 'documents'), { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Made once a machine and version; whoever comes second at the same moment uses the first's. */
async function emptyDatabase(): Promise<string> {
  const entry = fromStores.resolve('@electric-sql/pglite');
  const version = versionOf(entry);
  const kept = join(tmpdir(), `waymark-empty-pglite-${version}`);
  if (existsSync(kept)) return kept;
  const { PGlite } = await import(pathToFileURL(entry).href);
  const draft = mkdtempSync(`${kept}-`);
  const database = await PGlite.create(draft);
  await database.close();
  try {
    renameSync(draft, kept);
  } catch (error) {
    if (!existsSync(kept)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
  return kept;
}

function versionOf(entry: string): string {
  const { version } = fromStores(
    join(dirname(dirname(fileURLToPath(pathToFileURL(entry)))), 'package.json'),
  );
  return version;
}
