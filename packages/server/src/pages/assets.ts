import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { WaymarkError } from '@waymark/model';
import type { FastifyPluginAsync } from 'fastify';
import { pathOf } from '../edge/guard.ts';

const builtName = /^\w[\w.~-]*$/;
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
/** How a file may have been compressed when it was built, the smaller one first, with what its name ends in then. */
const codings = [
  { coding: 'br', end: '.br' },
  { coding: 'gzip', end: '.gz' },
] as const;

/**
 * The parts of the web app. Their names hold a hash of what is in them, so browsers keep them for
 * good, and here they are read once: a page asks for several at the same moment.
 */
export const assets: FastifyPluginAsync<{ folder: string }> = async (app, { folder }) => {
  const kept = new Map<string, Promise<Buffer>>();
  /** Undefined when there is no such file. One that is not there may be built later. */
  const read = (name: string): Promise<Buffer> | undefined => {
    const file = join(folder, name);
    const known = kept.get(name) ?? (existsSync(file) ? readFile(file) : undefined);
    if (!known) return undefined;
    kept.set(name, known);
    // What could not be read this time is read again the next.
    known.catch(() => kept.delete(name));
    return known;
  };
  app.get<{ Params: { name: string } }>('/assets/:name', async (request, reply) => {
    const { name } = request.params;
    const type = types[extname(name)];
    const plain = builtName.test(name) && type ? read(name) : undefined;
    if (!plain) throw new WaymarkError('NOT_FOUND', `There is nothing at GET ${pathOf(request)}.`);
    reply
      .type(type ?? '')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding');
    const taken = request.headers['accept-encoding'] ?? '';
    for (const { coding, end } of codings) {
      const twin = takes(taken, coding) ? read(`${name}${end}`) : undefined;
      if (twin) return reply.header('content-encoding', coding).send(await twin);
    }
    return reply.send(await plain);
  });
};

/** Whether a reader says that they take a coding (RFC 9110, 12.5.3). */
function takes(said: string, coding: string): boolean {
  return said.split(',').some((it) => {
    const [name = '', ...weights] = it.split(';').map((part) => part.trim().toLowerCase());
    return name === coding && !weights.some((weight) => /^q=0(\.0*)?$/.test(weight));
  });
}
