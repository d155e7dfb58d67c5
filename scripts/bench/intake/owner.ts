import type { RunningServer } from '../../twins/server.ts';

/** The owner's browser: signed in, and knowing the write key and the demo company's map. */
export interface Owner {
  url: string;
  cookie: string;
  writeKey: string;
}

/** Resolves when the demo company is loaded. */
export async function waitForDemo({ url, cookie }: Owner): Promise<void> {
  for (let share: number | null = 0; share !== null; ) {
    const answer = await fetch(`${url}/api/session`, { headers: { cookie } });
    const session: { loadingDemo: number | null } = await answer.json();
    share = session.loadingDemo;
    if (share !== null) await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

export async function openOwner({ url, signInLink }: RunningServer): Promise<Owner> {
  const signedIn = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ token: new URL(signInLink).searchParams.get('token') }),
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const owner = { url, cookie, writeKey: '' };
  const { keys } = await get<{ keys: { kind: string; secret: string }[] }>(owner, 'main/keys');
  return { ...owner, writeKey: keys.find(({ kind }) => kind === 'write')?.secret ?? '' };
}

/** Measures the demo company's map again and again until it is told to stop. */
export async function measureOverAndOver(owner: Owner) {
  const { maps } = await get<{ maps: { id: string }[] }>(owner, 'demo/maps');
  const { map } = await get<{ map: unknown }>(owner, `demo/maps/${maps[0]?.id}`);
  const question = { map, scope: {} };
  let [count, events, going] = [0, 0, true];
  const loop = async (): Promise<void> => {
    while (going) {
      const answer = await fetch(`${owner.url}/api/workspaces/demo/measure`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: owner.cookie, origin: owner.url },
        body: JSON.stringify(question),
      });
      const lines = (await answer.text()).trim().split('\n');
      const last = JSON.parse(lines.at(-1) ?? '{}');
      if (!answer.ok || last.error) throw new Error(JSON.stringify(last.error));
      events = last.touchpoints.reduce((sum: number, it: { visits: number }) => sum + it.visits, 0);
      count += 1;
    }
  };
  const done = loop();
  return {
    async stop(): Promise<{ count: number; events: number }> {
      going = false;
      await done;
      return { count, events };
    },
  };
}

async function get<T>({ url, cookie }: Owner, path: string): Promise<T> {
  const answer = await fetch(`${url}/api/workspaces/${path}`, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}
