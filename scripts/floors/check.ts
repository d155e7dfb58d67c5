import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCircles } from './circles.ts';
import { faultsOfImport, resolve } from './imports.ts';
import { drawers, fewFiles, floors, lines } from './plan.ts';
import { listSources, readSource, type SourceFile } from './source.ts';

export interface Verdict {
  /** One sentence for every place where the source leaves the floor plan; none when it holds. */
  readonly faults: readonly string[];
  /** How many files there are and how long, in a sentence. */
  readonly sizes: string;
}

/** Holds all source below `root` against the floor plan. */
export function checkFloors(root: string): Verdict {
  const packages = existsSync(join(root, 'packages')) ? readdirSync(join(root, 'packages')) : [];
  const source = packages.flatMap((name) => listSources(root, `packages/${name}/src`));
  const beside = [
    ...packages.flatMap((name) => listSources(root, `packages/${name}/test`)),
    ...listSources(root, 'scripts'),
  ];
  const files = source.map((path) => readSource(root, path));
  const sizes = measure(files);
  const faults = [
    ...packages.flatMap((name) => faultsOfPackage(name)),
    ...[...files, ...beside.map((path) => readSource(root, path))].flatMap(faultsOfFile),
    ...packages.flatMap((name) => faultsOfImports(root, name, files)),
    ...circles(files, new Set(source)),
    ...faultsOfSizes(sizes),
  ];
  return {
    faults,
    sizes: `${sizes.files} source files: half have at most ${sizes.half} lines, nine of ten at most ${sizes.nineOfTen}.`,
  };
}

interface Sizes {
  readonly files: number;
  readonly half: number;
  readonly nineOfTen: number;
}

function measure(files: readonly SourceFile[]): Sizes {
  const sorted = files.map((file) => file.lines).sort((one, other) => one - other);
  const at = (share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
  return { files: sorted.length, half: at(0.5), nineOfTen: at(0.9) };
}

function faultsOfSizes(sizes: Sizes): string[] {
  if (sizes.files < fewFiles) return [];
  const faults: string[] = [];
  if (sizes.half > lines.half) {
    faults.push(
      `Half of the source files have more than ${lines.half} lines: split the long ones.`,
    );
  }
  if (sizes.nineOfTen > lines.nineOfTen) {
    faults.push(
      `More than one source file in ten has over ${lines.nineOfTen} lines: split the longest.`,
    );
  }
  return faults;
}

function faultsOfPackage(name: string): string[] {
  if (name in floors) return [];
  return [`packages/${name} is on no floor: give it one in scripts/floors/plan.ts.`];
}

function faultsOfFile(file: SourceFile): string[] {
  const faults: string[] = [];
  if (file.fault) faults.push(`${file.path} cannot be read as TypeScript: ${file.fault}.`);
  if (file.lines > lines.longest && !file.generated) {
    faults.push(`${file.path} has ${file.lines} lines, more than ${lines.longest}: split it.`);
  }
  for (const line of file.anyLines) {
    faults.push(
      `${file.path}:${line} says \`any\`: name the type, or use \`unknown\` and narrow it.`,
    );
  }
  for (const name of file.path.split('/').slice(1)) {
    const word = name
      .replace(/\..*$/, '')
      .split(/[-_]|(?<=[a-z])(?=[A-Z])/)
      .at(-1);
    if (word === undefined || !drawers.includes(word.toLowerCase())) continue;
    faults.push(`${file.path}: "${name}" is a drawer, not a name: say what is inside.`);
  }
  return faults;
}

function faultsOfImports(root: string, name: string, files: readonly SourceFile[]): string[] {
  const own = files.filter((file) => file.path.startsWith(`packages/${name}/src/`));
  const manifest = readManifest(join(root, 'packages', name, 'package.json'));
  return own.flatMap((file) =>
    file.imports.flatMap((entry) => faultsOfImport(name, file.path, entry, manifest)),
  );
}

function readManifest(path: string) {
  const manifest = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  return {
    runs: Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
    builds: Object.keys(manifest.devDependencies ?? {}),
  };
}

function circles(files: readonly SourceFile[], known: ReadonlySet<string>): string[] {
  const edges = new Map(
    files.map((file) => [
      file.path,
      file.imports.flatMap((entry) => {
        const target = entry.specifier === null ? null : resolve(file.path, entry.specifier);
        return target !== null && known.has(target) ? [target] : [];
      }),
    ]),
  );
  return findCircles(edges).map(
    (circle) =>
      `${[...circle, circle[0]].join(' -> ')} is a circle: move what both need below them.`,
  );
}
