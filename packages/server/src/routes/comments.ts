import type { Speaker } from '@waymark/engine';
import type { Role } from '@waymark/model';
import { type Caller, expectPerson } from '../edge/callers.ts';
import type { Handlers } from '../edge/handler.ts';

/** What is said about maps, who was called by name, and what was done. */
export const commentRoutes = {
  listThreads: async ({ engine, params }) => ({ threads: await engine.comments.list(params) }),

  startThread: ({ engine, params, body, caller, role }) =>
    engine.comments.start(params, speaker(caller, role), body),

  reply: ({ engine, params, body, caller, role }) =>
    engine.comments.reply(params, params.thread, speaker(caller, role), body),

  resolveThread: ({ engine, params, body, caller, role }) =>
    engine.comments.resolve(params, params.thread, speaker(caller, role), body.resolved),

  editComment: ({ engine, params, body, caller, role }) =>
    engine.comments.edit(params, params.comment, speaker(caller, role), body),

  async removeComment({ engine, params, caller, role }) {
    await engine.comments.remove(params, params.comment, speaker(caller, role));
    return {};
  },

  listMentionable: async ({ engine, params }) => ({
    people: await engine.comments.mentionable(params),
  }),

  listActivity: ({ engine, params, query }) => engine.activity.list(params, query.before),

  async listMentions({ engine, caller }) {
    if (caller.kind !== 'person') return { mentions: [] };
    const mentions = await engine.comments.mentions(caller.person);
    const { access } = engine.accounts;
    const mayRead = await Promise.all(mentions.map((it) => access.roleFor(caller, it)));
    return { mentions: mentions.filter((_, i) => mayRead[i]) };
  },

  async seeMentions({ engine, body, caller }) {
    await engine.comments.seen(expectPerson(caller).person, body.thread);
    return {};
  },
} satisfies Handlers;

function speaker(caller: Caller, role: Role | null): Speaker {
  const person = caller.kind === 'person' ? caller.person : null;
  return { person, mayModerate: role === 'owner' };
}
