import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const stores = join(import.meta.dirname, '../../packages/stores');
const fromStores = createRequire(join(stores, 'package.json'));

/**
 * A data folder for one test, with a database in it that has its tables and nothing else: making one
 * takes seconds, which each test file would pay for anew.
 */
export async function freshDataFolder(): Promise<{ folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-test-'));
  cpSync(join(await emptyDatabase(), 'documents'), join(folder, 'documents'), { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Made once for a machine and its tables; whoever comes second at the same moment uses the first's. */
async function emptyDatabase(): Promise<string> {
  const kept = join(tmpdir(), `waymark-empty-${nameOfTables()}`);
  if (existsSync(kept)) return kept;
  const { openDocumentStore } = await import('../../packages/stores/src/documents/index.ts');
  const draft = mkdtempSync(`${kept}-`);
  const store = await openDocumentStore({ folder: draft });
  await store.close();
  try {
    renameSync(draft, kept);
  } catch (error) {
    if (!existsSync(kept)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
  return kept;
}

/** Another one for each PGlite and for each change to the tables. */
function nameOfTables(): string {
  const engine = join(dirname(dirname(fromStores.resolve('@electric-sql/pglite'))), 'package.json');
  const migrations = join(stores, 'src/documents/migrations');
  const files = readdirSync(migrations)
    .sort()
    .map((name) => join(migrations, name));
  const hash = createHash('sha256');
  for (const file of [engine, `${migrations}.ts`, ...files]) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
