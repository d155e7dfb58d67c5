import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { floors, rooms, siblings } from './plan.ts';
import type { Import } from './source.ts';

export interface Manifest {
  /** Packages listed to run with. */
  readonly runs: readonly string[];
  /** Packages listed to build or test with. */
  readonly builds: readonly string[];
}

const scope = '@waymark/';

/** The file of ours that an import reaches, or null when it is not ours. */
export function resolve(from: string, specifier: string): string | null {
  if (specifier.startsWith('.'))
    return posix.join(posix.dirname(from), specifier.split('?')[0] ?? '');
  if (!specifier.startsWith(scope)) return null;
  return `packages/${specifier.slice(scope.length)}/src/index.ts`;
}

/** Sentences about one import of a file in package `name`; none when it keeps to the floor plan. */
export function faultsOfImport(
  name: string,
  path: string,
  entry: Import,
  manifest: Manifest,
): string[] {
  const at = `${path}:${entry.line}`;
  const { specifier } = entry;
  if (specifier === null) return [`${at} imports a computed name, which no one can check.`];
  if (specifier.startsWith('.')) return faultsOfRelative(at, name, path, specifier);
  if (specifier.startsWith(scope)) {
    const fault = faultOfOurs(at, name, specifier.slice(scope.length), entry.typeOnly);
    if (fault) return [fault];
  }
  if (isBuiltin(specifier)) return [];
  const undeclared = faultOfManifest(at, name, entry, specifier, manifest);
  return undeclared ? [undeclared] : [];
}

function faultsOfRelative(at: string, name: string, path: string, specifier: string): string[] {
  const target = resolve(path, specifier) ?? '';
  const home = `packages/${name}/src/`;
  if (!target.startsWith(home)) {
    if (/\.[mc]?tsx?$/.test(target)) return [`${at} reaches past a package's door to ${target}.`];
    return [];
  }
  if (name !== 'engine') return [];
  const fault = faultOfRoom(at, roomOf(path, home), roomOf(target, home), target);
  return fault ? [fault] : [];
}

function faultOfOurs(at: string, from: string, to: string, typeOnly: boolean): string | null {
  const [target = '', ...deeper] = to.split('/');
  const floor = floors[from];
  if (deeper.length > 0)
    return `${at} reaches past the door of ${scope}${target}: import ${scope}${target}.`;
  if (target === from) return `${at} imports its own package by name: use the file's path.`;
  if (!floor || floor.imports.includes(target)) return null;
  if (floor.typesOf?.includes(target)) {
    return typeOnly
      ? null
      : `${at} imports ${scope}${target} to run: ${from} may import its types only.`;
  }
  if (siblings.includes(from) && siblings.includes(target)) {
    return `${at} imports ${scope}${target}: ${from} and ${target} are siblings and never import each other.`;
  }
  const allowed = [...floor.imports, ...(floor.typesOf ?? [])].join(', ') || 'nothing of ours';
  return `${at} imports ${scope}${target}, which the floors do not allow: ${from} may import ${allowed}.`;
}

/** The room's name, or null for a file that stands in the engine's own root, above all rooms. */
function roomOf(path: string, home: string): string | null {
  const [room, ...rest] = path.slice(home.length).split('/');
  return rest.length > 0 && room !== undefined ? room : null;
}

function faultOfRoom(
  at: string,
  from: string | null,
  to: string | null,
  target: string,
): string | null {
  if (from !== null && orderOf(from) < 0) {
    return `${at} is in room "${from}", which has no place: give it one in scripts/floors/plan.ts.`;
  }
  if (from === to) return null;
  if (to === null)
    return `${at} climbs from room "${from}" to ${target}, which stands above the rooms.`;
  if (!/^packages\/engine\/src\/[^/]+\/index\.ts$/.test(target)) {
    return `${at} reaches past the door of room "${to}": import ${to}/index.ts.`;
  }
  if (from === null || orderOf(to) < orderOf(from)) return null;
  return `${at} goes from room "${from}" to "${to}", which is not to its left.`;
}

function orderOf(room: string): number {
  return rooms.findIndex((group) => group.includes(room));
}

function faultOfManifest(
  at: string,
  name: string,
  entry: Import,
  specifier: string,
  manifest: Manifest,
): string | null {
  const wanted = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const types = `@types/${wanted.replace(/^@/, '').replace('/', '__')}`;
  if (manifest.runs.includes(wanted)) return null;
  if (manifest.builds.includes(wanted)) {
    if (entry.typeOnly || floors[name]?.bundled) return null;
    return `${at} needs ${wanted} to run, but packages/${name}/package.json lists it under devDependencies.`;
  }
  if (entry.typeOnly && manifest.builds.includes(types)) return null;
  return `${at} imports ${wanted}, which packages/${name}/package.json does not list.`;
}
