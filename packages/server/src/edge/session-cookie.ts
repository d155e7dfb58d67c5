import { type Engine, type Session, sessionLifetime } from '@waymark/engine';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** How a browser holds a session. */
export interface SessionCookie {
  /** Gives the browser this session; one it had before ends, so that no planted one goes on. */
  give(exchange: Exchange, session: Session): Promise<void>;
  takeBack(reply: FastifyReply): void;
}

interface Exchange {
  engine: Engine;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** `secure` when people reach Waymark over HTTPS, so that the cookie may say so. */
export function sessionCookie(name: string, secure: boolean): SessionCookie {
  return {
    async give({ engine, request, reply }, session) {
      const before = request.cookies[name];
      if (before) await engine.accounts.sessions.end(before);
      reply.setCookie(name, session.secret, {
        httpOnly: true,
        sameSite: 'strict',
        secure,
        path: '/',
        maxAge: sessionLifetime / 1000,
      });
    },
    takeBack: (reply) => reply.clearCookie(name, { path: '/' }),
  };
}
