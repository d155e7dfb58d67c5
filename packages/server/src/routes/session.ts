import { type Company, sessionLifetime } from '@waymark/engine';
import { WaymarkError } from '@waymark/model';
import type { Handlers } from '../edge/handler.ts';

export interface SessionRoutesConfig {
  cookie: string;
  /** Whether people reach Waymark over HTTPS, so that the cookie may say so. */
  secure: boolean;
  /** Where people reach Waymark, without a slash at the end. */
  url: string;
  version: string;
  demo: (() => Company) | undefined;
}

/** Signing in and out, and who one is. */
export function sessionRoutes({ cookie, secure, url, version, demo }: SessionRoutesConfig) {
  return {
    health: () => ({ status: 'ready', version }),

    async getSession({ engine, caller }) {
      const all = await engine.accounts.workspaces.list();
      return {
        signedIn: true,
        workspaces: caller.kind === 'key' ? all.filter(({ id }) => id === caller.workspace) : all,
        version,
        loadingDemo: engine.showcase.progress(),
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

    loadDemo({ engine, request }) {
      if (!demo) throw new WaymarkError('NOT_FOUND', 'This Waymark has no demo company to load.');
      const company = demo();
      const loading = engine.showcase.load(company);
      // Whoever asked looks at the session for how far it is; a fault belongs in the log.
      loading.catch((error: unknown) => request.log.error(error));
      return { workspace: company.workspace.id, loading: engine.showcase.progress() !== null };
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
  } satisfies Handlers;
}
