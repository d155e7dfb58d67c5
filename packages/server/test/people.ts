import type { Answer, ThrowAway } from './throw-away.ts';

/** A browser of somebody: what it holds, and what it asks with it. */
export interface Browser {
  cookie: string;
  ask(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    payload?: object,
  ): Promise<Answer>;
}

/** Opens browsers that keep the cookie they are given, as people do. */
export function browsersOf(waymark: Pick<ThrowAway, 'app'>) {
  return function browser(cookie = ''): Browser {
    const it: Browser = {
      cookie,
      async ask(method, url, payload) {
        const answer = await waymark.app.inject({
          method,
          url,
          headers: { host: 'localhost:4800', ...(it.cookie && { cookie: it.cookie }) },
          ...(payload && { payload }),
        });
        const [given] = answer.cookies;
        if (given) it.cookie = given.value ? `${given.name}=${given.value}` : '';
        const isJson = String(answer.headers['content-type']).startsWith('application/json');
        const body = isJson ? answer.json() : answer.payload;
        return { status: answer.statusCode, body, headers: answer.headers };
      },
    };
    return it;
  };
}

/** What opens a link: the token after its # or its `token=`. */
export function tokenIn(url: string): string {
  const { hash, searchParams } = new URL(url);
  return searchParams.get('token') ?? hash.slice(1);
}
