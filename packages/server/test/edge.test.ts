import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Engine, openEngine } from '@waymark/engine';
import { buildServer, readConfig } from '@waymark/server';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDataFolder } from '../../../scripts/twins/data-folder.ts';

let folder: string;
let remove: () => void;
let engine: Engine;
let app: FastifyInstance;
const authorization = 'Bearer admin-for-this-test';

beforeAll(async () => {
  ({ folder, remove } = await freshDataFolder());
  mkdirSync(join(folder, 'web', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'web', 'index.html'), '<!doctype html><title>Waymark</title>');
  writeFileSync(join(folder, 'web', 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, 'web', 'assets', 'index-abc.js'), 'let x = 1;\n'.repeat(500));
  writeFileSync(join(folder, 'outside.js'), 'not for the web');
  writeFileSync(join(folder, 'w.js'), 'window.waymark = {};');
  const config = readConfig({
    WAYMARK_DATA: folder,
    WAYMARK_LOG: 'silent',
    WAYMARK_ORIGIN: 'https://map.example.com',
  });
  engine = await openEngine(config);
  app = buildServer({
    engine,
    config,
    adminToken: 'admin-for-this-test',
    web: join(folder, 'web'),
    tracker: join(folder, 'w.js'),
  });
});
afterAll(async () => {
  await app.close();
  await engine.close();
  remove();
});

const ask = (options: InjectOptions & { headers?: Record<string, string> }) =>
  app.inject({ ...options, headers: { host: 'localhost', ...options.headers } });

describe('what cannot be understood', () => {
  const post = (payload: string, type = 'application/json') =>
    ask({
      method: 'POST',
      url: '/api/workspaces/main/maps',
      payload,
      headers: { authorization, 'content-type': type },
    });

  it.each([
    ['{"template":', 400, 'BAD_JSON'],
    ['{"__proto__":{"a":1}}', 400, 'BAD_JSON'],
    ['{"template":"nope"}', 400, 'BAD_REQUEST'],
    ['[]', 400, 'BAD_REQUEST'],
    ['', 400, 'BAD_REQUEST'],
    [`{"map":"${'x'.repeat(21 * 1024 * 1024)}"}`, 413, 'TOO_LARGE'],
  ])('is refused with a code and a sentence: %#', async (payload, status, code) => {
    const answer = await post(payload);
    expect([answer.statusCode, answer.json().error.code]).toEqual([status, code]);
    expect(answer.json().error.message).toMatch(/^[A-Z].*\.$/);
    expect(answer.body).not.toMatch(/node_modules|\.ts:\d|at \w+ \(/);
  });

  it('is refused when it is not JSON at all', async () => {
    const answer = await post('a=1', 'application/x-www-form-urlencoded');
    expect([answer.statusCode, answer.json().error.code]).toEqual([415, 'UNSUPPORTED_MEDIA']);
  });

  it('is named by its place', async () => {
    const answer = await ask({
      method: 'PATCH',
      url: '/api/workspaces/main',
      payload: { name: '', currency: 'EURO' },
      headers: { authorization },
    });
    expect(answer.json().error.message).toContain('“name” in the body');
    expect(answer.json().error.details.faults).toHaveLength(2);
  });

  it.each(['/api/nothing', '/api/workspaces/main/nothing', '/v1/nothing', '/assets/gone.js'])(
    'is not found: %s',
    async (url) => {
      const answer = await ask({ url, headers: { authorization } });
      expect([answer.statusCode, answer.json().error.code]).toEqual([404, 'NOT_FOUND']);
    },
  );

  it('never tells what went wrong inside', async () => {
    const broken = buildServer({
      engine: Object.assign(Object.create(engine), {
        journeys: { list: () => Promise.reject(new Error('password=hunter2')) },
      }),
      config: readConfig({ WAYMARK_LOG: 'silent' }),
      adminToken: 'admin-for-this-test',
      web: join(folder, 'web'),
    });
    const answer = await broken.inject({
      url: '/api/workspaces/main/maps',
      headers: { authorization, host: 'localhost' },
    });
    await broken.close();
    expect([answer.statusCode, answer.json().error.code]).toEqual([500, 'INTERNAL']);
    expect(answer.body).not.toContain('hunter2');
  });
});

describe('the pages', () => {
  it.each(['/', '/sign-in?token=x', '/w/main/maps/map_1'])('are the app at %s', async (url) => {
    const answer = await ask({ url });
    expect(answer.body).toContain('<title>Waymark</title>');
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': expect.stringContaining("script-src 'self';"),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
  });

  it('have the parts that were built since the start, whatever these are called', async () => {
    const name = 'some-pages~map-route-B_x1.js';
    writeFileSync(join(folder, 'web', 'assets', name), 'let built = 1;');
    const answer = await ask({ url: `/assets/${name}` });
    expect([answer.statusCode, answer.body]).toEqual([200, 'let built = 1;']);
    expect((await ask({ url: '/assets/~..%2f..%2foutside.js' })).statusCode).toBe(404);
  });

  it('begin with what a map needs first, and nowhere else', async () => {
    const page = '<!doctype html><head><script src="/assets/index-abc.js"></script></head>';
    writeFileSync(join(folder, 'web', 'index.html'), `${page}<title>Waymark</title>`);
    mkdirSync(join(folder, 'web', '.vite'), { recursive: true });
    const built = {
      'index.html': { file: 'assets/index-abc.js', imports: ['_shared.js'] },
      'src/pages/map-route.tsx': {
        ...{ file: 'assets/map-1.js', css: ['assets/map-1.css'] },
        imports: ['_shared.js', 'index.html'],
      },
      '_shared.js': { file: 'assets/shared-1.js', imports: ['index.html'] },
      'src/map/together/early-line.ts': { file: 'assets/early-line-1.js' },
    };
    writeFileSync(join(folder, 'web', '.vite', 'manifest.json'), JSON.stringify(built));
    const code = 'let opened = "$&";';
    writeFileSync(join(folder, 'web', 'assets', 'early-line-1.js'), code);
    const { body, headers } = await ask({ url: '/w/main/maps/map_1?view=gap' });
    expect(
      [...body.matchAll(/rel="(\w+)".*?href="(.*?)"/g)].map(([, rel, to]) => [rel, to]),
    ).toEqual([
      ['preload', '/api/session'],
      ['preload', '/api/workspaces/main/names'],
      ['modulepreload', '/assets/map-1.js'],
      ['modulepreload', '/assets/shared-1.js'],
      ['preload', '/assets/map-1.css'],
    ]);
    const line = '/api/workspaces/main/maps/map_1/together?from=nothing';
    expect(body).toContain(`<script type="module" async data-line="${line}">${code}</script>`);
    const hash = createHash('sha256').update(code).digest('base64');
    expect(headers['content-security-policy']).toContain(`script-src 'self' 'sha256-${hash}';`);
    for (const url of ['/', '/w/main', '/w/main/maps/map_1/table', '/w/main/maps/%22%3E']) {
      const { body, headers } = await ask({ url });
      expect(body).not.toContain('preload');
      expect(body).not.toContain('data-line');
      expect(headers['content-security-policy']).not.toContain('sha256');
    }
    expect((await ask({ url: '/.vite/manifest.json' })).statusCode).toBe(404);
  });

  it('keep what has a hash in its name for good, and compress it', async () => {
    const answer = await ask({
      url: '/assets/index-abc.js',
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect((await ask({ url: '/mark.svg' })).headers['cache-control']).toBe('no-cache');
  });

  it('come compressed as they were built, for who takes that', async () => {
    const script = join(folder, 'web', 'assets', 'index-abc.js');
    const twin = brotliCompressSync('let built = true;');
    writeFileSync(`${script}.br`, twin);
    const answer = await ask({
      url: '/assets/index-abc.js',
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect(answer.rawPayload).toEqual(twin);
    expect(answer.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': expect.stringContaining('javascript'),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: expect.stringMatching(/accept-encoding/i),
    });
    const plain = await ask({ url: '/assets/index-abc.js' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body).not.toContain('built');
  });

  it('are the new ones when they are built again while the server runs', async () => {
    writeFileSync(join(folder, 'web', 'index.html'), '<!doctype html><title>Waymark</title><p>new');
    writeFileSync(join(folder, 'web', 'assets', 'index-def.js'), 'let y = 2;');
    expect((await ask({ url: '/' })).body).toContain('<p>new');
    const script = await ask({ url: '/assets/index-def.js' });
    expect([script.statusCode, script.body]).toEqual([200, 'let y = 2;']);
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await ask({ url: '/assets/index-ghi.js' })).statusCode).toBe(404);
  });

  it.each([
    '/../outside.js',
    '/assets/../../outside.js',
    '/%2e%2e/outside.js',
    '/assets/..%2f..%2foutside.js',
  ])('lead nowhere outside their folder: %s', async (url) => {
    expect((await ask({ url })).body).not.toContain('not for the web');
  });

  it('may be linked to from elsewhere, but not be fetched or framed by others', async () => {
    const from = (mode: string, dest: string, url = '/') =>
      ask({
        url,
        headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode, 'sec-fetch-dest': dest },
      });
    expect((await from('navigate', 'document')).statusCode).toBe(200);
    expect((await from('navigate', 'iframe')).statusCode).toBe(403);
    expect((await from('no-cors', 'script', '/assets/index-abc.js')).statusCode).toBe(403);
    expect((await from('navigate', 'document', '/api/session')).statusCode).toBe(403);
  });

  it('say how to build them when they are not built yet', async () => {
    const config = readConfig({ WAYMARK_LOG: 'silent' });
    const bare = buildServer({ engine, config, web: join(folder, 'no-web'), tracker: '/no/w.js' });
    const get = (url: string) => bare.inject({ url, headers: { host: 'localhost' } });
    expect((await get('/')).json().error.message).toContain('npm run build');
    expect((await get('/w.js')).json().error.message).toContain('npm run build');
    expect((await get('/healthz')).statusCode).toBe(200);
    await bare.close();
  });

  it('describe the API to anybody', async () => {
    expect((await ask({ url: '/api/openapi.json' })).json().openapi).toBe('3.1.0');
    expect((await ask({ url: '/api' })).body).toContain('The API of Waymark');
  });
});

describe('names and origins', () => {
  it.each(['localhost', 'localhost:4800', '127.0.0.1:4800', '[::1]:4800', 'map.example.com'])(
    'answers as %s',
    async (host) => {
      expect((await ask({ url: '/healthz', headers: { host } })).statusCode).toBe(200);
    },
  );

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io', 'a b', '@localhost'])(
    'does not answer as “%s”',
    async (host) => {
      const answer = await ask({ url: '/healthz', headers: { host } });
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.json().error.code).toBe('FOREIGN_HOST');
    },
  );

  it('takes the address behind its proxy for its own, and sends the cookie by HTTPS only', async () => {
    const { token } = await engine.accounts.links.make();
    const answer = await ask({
      method: 'POST',
      url: '/api/sign-in',
      payload: { token },
      headers: { host: 'map.example.com', origin: 'https://map.example.com' },
    });
    expect(answer.cookies[0]).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Strict' });
    const other = { host: 'map.example.com', origin: 'https://example.com' };
    expect((await ask({ url: '/api/session', headers: other })).statusCode).toBe(403);
  });

  it('lets every page load the tracker', async () => {
    const answer = await ask({
      url: '/w.js',
      headers: { origin: 'https://shop.example', 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.body).toBe('window.waymark = {};');
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=3600',
    });
  });
});
