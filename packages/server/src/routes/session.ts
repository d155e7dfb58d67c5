import { type Company, mainWorkspace } from '@waymark/engine';
import { type Locale, refusal } from '@waymark/model';
import { expectPerson } from '../edge/callers.ts';
import type { Handlers } from '../edge/handler.ts';
import { limiter } from '../edge/limit.ts';
import { localeOf } from '../edge/locale.ts';
import type { SessionCookie } from '../edge/session-cookie.ts';

export interface SessionRoutesConfig {
  cookie: SessionCookie;
  /** Where people reach Waymark, without a slash at the end. */
  url: string;
  version: string;
  demo: (() => Company) | undefined;
}

/** Signing in and out, and who one is. */
export function sessionRoutes({ cookie, url, version, demo }: SessionRoutesConfig) {
  const pages = {
    'sign-in': (token: string) => `${url}/sign-in?token=${token}`,
    // After a # it stays in the browser, out of every log on the way.
    'new-password': (token: string) => `${url}/new-password#${token}`,
  };
  const letter = (email: string, locale: Locale, page: keyof typeof pages) => ({
    email,
    locale,
    url: pages[page],
  });

  // A whole office may come at once, but nobody tries out one person's passwords.
  const limitTries = limiter({ calls: 10, windowMs: 60_000 });

  return {
    health: () => ({ status: 'ready', version }),

    async getSession({ engine: { accounts, showcase }, caller }) {
      return {
        signedIn: true,
        person: caller.kind === 'person' ? await accounts.people.get(caller.person) : null,
        workspaces: await accounts.access.workspacesOf(caller),
        mail: accounts.sendsMail,
        version,
        loadingDemo: showcase.progress(),
      };
    },

    async signIn({ engine, body, request, reply }) {
      const session = await engine.accounts.signIn(body.token);
      await cookie.give({ engine, request, reply }, session);
      return {};
    },

    signInWays: ({ engine }) => ({ mail: engine.accounts.sendsMail }),

    async signInWithPassword({ engine, body, request, reply }) {
      limitTries(`${request.ip} ${body.email.toLowerCase()}`);
      const session = await engine.accounts.signInWithPassword(body.email, body.password);
      await cookie.give({ engine, request, reply }, session);
      return {};
    },

    mailSignInLink({ engine, body, request }) {
      engine.accounts.mailLink('sign-in', letter(body.email, localeOf(request), 'sign-in'));
      return {};
    },

    mailPasswordLink({ engine, body, request }) {
      const wish = letter(body.email, localeOf(request), 'new-password');
      engine.accounts.mailLink('new-password', wish);
      return {};
    },

    async resetPassword({ engine, body, request, reply }) {
      const session = await engine.accounts.resetPassword(body.token, body.password);
      await cookie.give({ engine, request, reply }, session);
      return {};
    },

    async createSignInLink({
      engine: { accounts },
      caller,
      body: { email, to } = { to: 'sign-in' },
    }) {
      if (caller.kind !== 'admin' && (email !== undefined || to !== 'sign-in')) {
        throw refusal('FORBIDDEN', 'command-line-only', {});
      }
      const named = email === undefined ? null : await accounts.passwords.personAt(email);
      if (email !== undefined && named === null) {
        throw refusal('NOT_FOUND', 'nobody-at-email', { email });
      }
      const person = named ?? (caller.kind === 'admin' ? undefined : expectPerson(caller).person);
      const { token, expiresAt } = await accounts.links.make({
        purpose: to,
        ...(person !== undefined && { person }),
      });
      return { url: pages[to](token), expiresAt: new Date(expiresAt).toISOString() };
    },

    updatePerson: ({ engine, caller, body }) =>
      engine.accounts.people.update(expectPerson(caller).person, body),

    changePassword({ engine, caller, body }) {
      const { person, session } = expectPerson(caller);
      return engine.accounts.people.changePassword(person, { ...body, session });
    },

    async loadDemo({ engine, caller, request }) {
      if (!demo) throw refusal('NOT_FOUND', 'no-demo', {});
      const company = demo();
      const loading = engine.showcase.load(company);
      // Whoever asked looks at the session for how far it is; a fault belongs in the log.
      loading.catch((error: unknown) => request.log.error(error));
      const { workspace } = company;
      if (caller.kind === 'person') {
        // Loading begins with the same workspace; whoever makes it, its members need it first.
        await engine.accounts.workspaces.ensure(workspace);
        await engine.accounts.members.add(workspace.id, caller.person, 'owner');
      }
      return { workspace: workspace.id, loading: engine.showcase.progress() !== null };
    },

    async signOut({ engine, caller, reply }) {
      await engine.accounts.sessions.end(expectPerson(caller).session);
      cookie.takeBack(reply);
      return {};
    },

    async createWorkspace({ engine, caller, body }) {
      const { timeZone, currency } = await engine.accounts.workspaces.get(mainWorkspace);
      const { person } = expectPerson(caller);
      return engine.accounts.createWorkspace(person, { timeZone, currency, ...body });
    },

    updateWorkspace: ({ engine, params, body }) =>
      engine.accounts.workspaces.update(params.workspace, body),
  } satisfies Handlers;
}
