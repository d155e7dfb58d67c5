import { sessionLifetime } from '@waymark/engine';
import type { Handlers } from '../edge/handler.ts';

export interface SessionRoutesConfig {
  cookie: string;
  /** Whether people reach Waymark over HTTPS, so that the cookie may say so. */
  secure: boolean;
  /** Where people reach Waymark, without a slash at the end. */
  url: string;
  version: string;
}

/** Signing in and out, and who one is. */
export function sessionRoutes({ cookie, secure, url, version }: SessionRoutesConfig): Handlers {
  return {
    health: () => ({ status: 'ready', version }),

    async getSession({ engine, caller }) {
      const all = await engine.accounts.workspaces.list();
      return {
        signedIn: true,
        workspaces: caller.kind === 'key' ? all.filter(({ id }) => id === caller.workspace) : all,
        version,
        loadingDemo: engine.loading.demo,
      };
    },

    async signIn({ engine, body, reply }) {
      const session = await engine.accounts.signIn(body.token);
      reply.setCookie(cookie, session.secret, {
        httpOnly: true,
        sameSite: 'strict',
        secure,
        path: '/',
        maxAge: sessionLifetime / 1000,
      });
      return {};
    },

    async createSignInLink({ engine }) {
      const { token, expiresAt } = await engine.accounts.links.make();
      return {
        url: `${url}/sign-in?token=${token}`,
        expiresAt: new Date(expiresAt).toISOString(),
      };
    },

    async signOut({ engine, caller, reply }) {
      if (caller.kind === 'owner' && caller.session) {
        await engine.accounts.sessions.end(caller.session);
      }
      reply.clearCookie(cookie, { path: '/' });
      return {};
    },

    updateWorkspace: ({ engine, params, body }) =>
      engine.accounts.workspaces.update(params.workspace, body),
  };
}
