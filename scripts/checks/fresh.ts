import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a built file is there and at least as new as all its sources, which are files or folders. */
export function isFresh(root: string, output: string, sources: readonly string[]): boolean {
  const built = newest(join(root, output));
  return built > 0 && sources.every((source) => newest(join(root, source)) <= built);
}

/** The latest change of a file, or of anything in a folder (a removed file changes its folder); 0 without it. */
function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' });
  const changes = inside.map(
    (name) => statSync(join(path, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  );
  return Math.max(stat.mtimeMs, ...changes);
}
