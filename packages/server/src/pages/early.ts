import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contract, fromNothing, togetherPath } from '@waymark/model';
import { z } from 'zod';

/** What Vite writes of each part that it built. */
const builtSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).default([]),
    css: z.array(z.string()).default([]),
  }),
);
type Built = z.infer<typeof builtSchema>;

export interface Opened {
  /** Folder of the built web app. */
  folder: string;
  /** Of the page, without its query. */
  path: string;
}

const mapPage = /^\/w\/([\w-]+)\/maps\/([\w-]+)$/;
const mapCode = 'src/pages/map-route.tsx';
const lineCode = 'src/map/together/early-line.ts';

export interface EarlyPage {
  html: string;
  /** The one script that stands in the page itself, as a source that its policy must allow; '' without. */
  allowed: string;
}

/**
 * The app with links to what the page at a path needs first. The largest page, a map, has its code
 * and its map on the way while the browser still reads the code that every page begins with.
 */
export function withEarlyLinks(html: string, { folder, path }: Opened): EarlyPage {
  const [, workspace, map] = mapPage.exec(path) ?? [];
  if (workspace === undefined || map === undefined) return { html, allowed: '' };
  const built = readBuilt(folder);
  const asked = [
    contract.getSession.path,
    contract.listNames.path.replace(':workspace', workspace),
  ];
  const answers = asked.map((it) => `<link rel="preload" as="fetch" crossorigin href="${it}">`);
  const code = codeLinks(built).filter(({ href }) => !html.includes(`"${href}"`));
  const line = lineScript(readLineCode(folder, built), { workspace, map });
  const links = [line.script, ...answers, ...code.map(({ link }) => link)].join('');
  return { html: html.replace('</head>', () => `${links}</head>`), allowed: line.allowed };
}

function readBuilt(folder: string): Built {
  const file = join(folder, '.vite/manifest.json');
  return existsSync(file) ? builtSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
}

function readLineCode(folder: string, built: Built): string {
  const part = built[lineCode];
  const file = part && join(folder, part.file);
  return file && existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}

/**
 * Opens the line over which the map comes, before anything else runs. It stands in the page: as a file
 * it came after all the code it is to be ahead of.
 */
function lineScript(
  code: string,
  { workspace, map }: { workspace: string; map: string },
): { script: string; allowed: string } {
  if (code === '') return { script: '', allowed: '' };
  const path = togetherPath.replace(':workspace', workspace).replace(':map', map);
  const line = `${path}?${new URLSearchParams(fromNothing)}`;
  return {
    script: `<script type="module" async data-line="${line}">${code}</script>`,
    allowed: `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  };
}

function codeLinks(built: Built): { href: string; link: string }[] {
  const parts = [...partsOf(built, mapCode)].flatMap((name) => built[name] ?? []);
  const link = (how: string) => (name: string) => {
    const href = `/${name}`;
    return { href, link: `<link rel=${how} crossorigin href="${href}">` };
  };
  return [
    // Behind what every page runs first: read at the same time, both would be there later.
    ...parts.map(({ file }) => file).map(link('"modulepreload" fetchpriority="low"')),
    ...[...new Set(parts.flatMap(({ css }) => css))].map(link('"preload" as="style"')),
  ];
}

/** A part and all that it cannot do without. */
function partsOf(built: Built, name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const next of built[name]?.imports ?? []) partsOf(built, next, found);
  return found;
}
