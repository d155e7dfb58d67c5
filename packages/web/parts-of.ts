import { join } from 'node:path';

/** The modules of a build, and what each of them imports. */
export interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** What only some pages ask of the model: its door reaches it, but whoever opens the door does not. */
const behindDoors = ['/model/src/comparison/'];

const known = new Map<string, ReadonlySet<string>>();

/** What a file cannot run without: all that it imports, and what that imports, but not what comes later. */
export function partsOf(file: string, modules: Modules): ReadonlySet<string> {
  const before = known.get(file);
  if (before) return before;
  const found = new Set<string>();
  const open = [join(import.meta.dirname, file)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id) || behindDoors.some((it) => id?.includes(it))) continue;
    found.add(id);
    open.push(...(modules.getModuleInfo(id)?.importedIds ?? []));
  }
  known.set(file, found);
  return found;
}
