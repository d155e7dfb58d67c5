import { timingSafeEqual } from 'node:crypto';
import type { Engine } from '@waymark/engine';
import { WaymarkError } from '@waymark/model';
import type { FastifyRequest } from 'fastify';

/** Who is asking: the owner (a session, or the command line on this machine), a key, or nobody known. */
export type Caller =
  | { kind: 'owner'; session: string | null }
  | { kind: 'key'; workspace: string }
  | { kind: 'stranger' };

export interface CallersConfig {
  engine: Engine;
  /** Name of the session cookie, one per port, since cookies of one host are shared by all ports. */
  cookie: string;
  /** The command line's token for as long as this process runs. */
  adminToken: string;
}

/** Tells who sent a request. Errors: BAD_KEY for a bearer token that opens nothing. */
export function callers({ engine, cookie, adminToken }: CallersConfig) {
  return async function callerOf(request: FastifyRequest): Promise<Caller> {
    const bearer = bearerOf(request.headers.authorization);
    if (bearer !== null) {
      if (isSame(bearer, adminToken)) return { kind: 'owner', session: null };
      const holder = await engine.accounts.workspaceOfApiKey(bearer);
      if (holder) return { kind: 'key', workspace: holder.workspace };
      throw new WaymarkError(
        'BAD_KEY',
        'This API key is not known here or was withdrawn. Make one under Settings, Keys.',
      );
    }
    const session = request.cookies[cookie];
    if (session && (await engine.accounts.sessions.holds(session))) {
      return { kind: 'owner', session };
    }
    return { kind: 'stranger' };
  };
}

function bearerOf(header: string | undefined): string | null {
  return /^Bearer (.+)$/i.exec(header ?? '')?.[1] ?? null;
}

function isSame(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
