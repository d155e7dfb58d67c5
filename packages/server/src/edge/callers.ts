import { timingSafeEqual } from 'node:crypto';
import type { Engine } from '@waymark/engine';
import { refusal } from '@waymark/model';
import type { FastifyRequest } from 'fastify';

/** Who is asking: a person by a session, a key, the command line on this machine, or nobody known. */
export type Caller =
  | { kind: 'person'; person: string; session: string }
  | { kind: 'key'; workspace: string }
  | { kind: 'admin' }
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
      if (isSame(bearer, adminToken)) return { kind: 'admin' };
      const holder = await engine.accounts.workspaceOfApiKey(bearer);
      if (holder) return { kind: 'key', workspace: holder.workspace };
      throw refusal('BAD_KEY', 'key-unknown-here', {});
    }
    const session = request.cookies[cookie];
    const person = session ? await engine.accounts.sessions.personOf(session) : null;
    return session && person ? { kind: 'person', person, session } : { kind: 'stranger' };
  };
}

/** The person who asks. Errors: FORBIDDEN for keys and the command line, which are none. */
export function expectPerson(caller: Caller): { person: string; session: string } {
  if (caller.kind === 'person') return caller;
  throw refusal('FORBIDDEN', 'no-person', {});
}

function bearerOf(header: string | undefined): string | null {
  return /^Bearer (.+)$/i.exec(header ?? '')?.[1] ?? null;
}

function isSame(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
