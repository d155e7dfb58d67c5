import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { freshDataFolder } from '../../../scripts/twins/data-folder.ts';
import { line } from './line.ts';
import { endAll, serving } from './waymark.ts';

const { folder, remove } = await freshDataFolder();
const lock = join(folder, 'server.json');
/** Two starts and a stop of real processes, on a machine that may be busy with other tests. */
const patience = 180_000;

afterAll(() => {
  endAll();
  remove();
});

const signIn = (url: string, token: string | null) =>
  fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });

it(
  'starts, lets the owner in by the printed link, works through itself beside, and stops',
  async () => {
    const server = await serving(folder);
    const { port } = new URL(server.url);
    expect(await (await fetch(`${server.url}/healthz`)).json()).toMatchObject({ status: 'ready' });
    expect((await fetch(`${server.url}/api/session`)).status).toBe(401);
    const signedIn = await signIn(server.url, server.link.searchParams.get('token'));
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(cookie).toMatch(new RegExp(`^waymark_${port}=session_`));
    const session = await fetch(`${server.url}/api/session`, { headers: { cookie } });
    expect((await session.json()).workspaces).toHaveLength(1);

    // Only the owner of the folder may read what opens everything.
    expect(statSync(lock).mode & 0o777).toBe(0o600);
    const link = await line(['link', '--json', '--data', folder]);
    expect([link.code, link.err]).toEqual([0, '']);
    const made = new URL(JSON.parse(link.out).url);
    expect(made.origin).toBe(server.url);
    expect((await signIn(server.url, made.searchParams.get('token'))).status).toBe(200);

    const second = await line(['serve', '--data', folder, '--port', '0']);
    expect([second.code, second.out]).toEqual([1, '']);
    expect(second.err).toMatch(
      /^Waymark already runs at http:\/\/localhost:\d+ with the data in .* \(process \d+\)\. Stop/,
    );
    const taken = await line(['serve', '--data', join(folder, 'other'), '--port', port]);
    expect(taken.code).toBe(1);
    expect(taken.err).toMatch(/^Port \d+ is taken by another program\. Choose another one/);

    const live = await fetch(`${server.url}/api/workspaces/main/live`, { headers: { cookie } });
    server.child.kill('SIGTERM');
    await live.text();
    const ended = await server.ended;
    expect([ended.code, ended.err]).toEqual([0, '']);
    expect(ended.out).toMatch(/everything is saved\.\n$/);
    expect(existsSync(lock)).toBe(false);
  },
  patience,
);

it(
  'starts again after it was killed, with everything that was there',
  async () => {
    const killed = await serving(folder);
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(existsSync(lock)).toBe(true);

    const again = await serving(folder);
    // A link that was printed before the kill was durable, so it works now.
    const token = killed.link.searchParams.get('token');
    expect((await signIn(again.url, token)).status).toBe(200);
    again.child.kill('SIGINT');
    expect((await again.ended).code).toBe(0);
  },
  patience,
);

it(
  'works without a server too',
  async () => {
    const link = await line(['link', '--data', folder], { WAYMARK_ORIGIN: 'https://x.example' });
    expect(link.code).toBe(0);
    expect(link.out).toMatch(/^https:\/\/x\.example\/sign-in\?token=link_\S+$/);
    expect(link.err).toContain('not running');
    expect(existsSync(lock)).toBe(false);

    expect(await line(['migrate', '--data', folder])).toMatchObject({ code: 0, err: '' });

    const doctor = await line(['doctor', '--json', '--port', '0', '--data', folder]);
    const { findings } = JSON.parse(doctor.out);
    expect(findings.map(({ check }: { check: string }) => check)).toEqual([
      'versions',
      'folder',
      'disk',
      'clock',
      'build',
      'port',
      'stores',
    ]);
    expect(findings.at(-1)).toEqual({
      check: 'stores',
      ok: true,
      sentence: expect.stringContaining('workspaces: main'),
    });
  },
  patience,
);
