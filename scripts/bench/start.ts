import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWaymark } from '../twins/server.ts';
import type { Print } from './bench.ts';

export const name = 'start';

const starts = 5;
const boundSeconds = 3;
const demoBoundSeconds = 20;

/** Seconds from the process to `/healthz`: on data that is there (the demo's), and the demo's own loading. */
export async function run(print: Print): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'waymark-bench-start-'));
  try {
    const first = await startWaymark({ data });
    const begun = performance.now();
    while (await loading(first.signInLink))
      await new Promise((resolve) => setTimeout(resolve, 100));
    const loaded = (performance.now() - begun) / 1000;
    await first.stop();

    const seconds: number[] = [];
    for (let i = 0; i < starts; i++) {
      const start = performance.now();
      const again = await startWaymark({ data, args: ['--no-demo'] });
      seconds.push((performance.now() - start) / 1000);
      await again.stop();
    }
    seconds.sort((a, b) => a - b);
    print.say(
      `starts with existing data, seconds: ${seconds.map((it) => it.toFixed(2)).join(' ')}`,
    );
    print.atMost(
      'start-to-ready-seconds',
      seconds[Math.floor(starts / 2)] ?? Infinity,
      boundSeconds,
    );
    print.atMost('demo-loaded-seconds', loaded, demoBoundSeconds);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

let cookie = '';

/** Whether the demo company is still being loaded, asked as the owner would. */
async function loading(signInLink: string): Promise<boolean> {
  const link = new URL(signInLink);
  if (cookie === '') {
    const signedIn = await fetch(new URL('/api/sign-in', link), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: link.searchParams.get('token') }),
    });
    cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  }
  const session = await fetch(new URL('/api/session', link), { headers: { cookie } });
  const { loadingDemo }: { loadingDemo?: number | null } = await session.json();
  return loadingDemo !== null;
}
