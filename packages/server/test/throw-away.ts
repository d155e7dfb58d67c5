import { type Engine, openEngine } from '@waymark/engine';
import { buildServer, readConfig, type ServerParts } from '@waymark/server';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { freshDataFolder } from '../../../scripts/twins/data-folder.ts';

/** A Waymark of its own on a folder that goes away, spoken to without a network. */
export interface ThrowAway {
  app: FastifyInstance;
  engine: Engine;
  /** The owner's cookie. */
  cookie: string;
  /** Sends a request as the owner's browser does. */
  ask(method: InjectOptions['method'], url: string, payload?: object): Promise<Answer>;
  close(): Promise<void>;
}

export interface Answer {
  status: number;
  /** The JSON of the answer, read without a type: the test says what it should be. */
  body: ReturnType<typeof JSON.parse>;
  headers: Record<string, unknown>;
}

export async function throwAway(
  settings: Record<string, string> = {},
  parts: Pick<ServerParts, 'adminToken'> = {},
): Promise<ThrowAway> {
  const { folder, remove } = await freshDataFolder();
  const config = readConfig({ WAYMARK_DATA: folder, WAYMARK_LOG: 'silent', ...settings });
  const engine = await openEngine({ ...config });
  const app = buildServer({ engine, config, ...parts });
  const { token } = await engine.accounts.links.make();
  const signedIn = await app.inject({ method: 'POST', url: '/api/sign-in', payload: { token } });
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
  return {
    app,
    engine,
    cookie,
    async ask(method = 'GET', url, payload) {
      const answer = await app.inject({
        method,
        url,
        headers: { cookie, origin: 'http://localhost:4800', host: 'localhost:4800' },
        ...(payload && { payload }),
      });
      const isJson = String(answer.headers['content-type']).startsWith('application/json');
      const body = isJson ? answer.json() : answer.payload;
      return { status: answer.statusCode, body, headers: answer.headers };
    },
    async close() {
      await app.close();
      await engine.close();
      remove();
    },
  };
}
