import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Intake, openIntake } from '../collect/intake.ts';
import { type Call, whoIsWho } from './oracle.ts';

let intake: Intake;
beforeAll(async () => {
  intake = await openIntake();
});
afterAll(async () => {
  await intake.collect.close();
  await intake.store.close();
});

let made = 0;
/** A workspace that nothing was ever sent to. */
const freshWorkspace = () => {
  made += 1;
  return `w${made}`;
};

/** The person of each call's event as any question would find it, by the order of the calls. */
async function personsIn(workspace: string): Promise<string[]> {
  const rows = await intake.store.read<{ who: string }>({
    text: `SELECT toString(if(l.owner = 0, e.person, l.owner)) AS who
      FROM events AS e LEFT JOIN (SELECT * FROM person_links FINAL WHERE workspace = {workspace:String}) AS l
        ON l.person = e.person
      WHERE e.workspace = {workspace:String} ORDER BY toInt64(e.session)`,
    params: { workspace },
  });
  return rows.map((row) => row.who);
}

/** Names become numbers in the order of their first use, so that only who equals whom is compared. */
const shape = (names: readonly string[]) => names.map((name) => names.indexOf(name));

const send = async (workspace: string, calls: readonly Call[], first = 0) => {
  const batch = calls.map((call, i) => ({
    ...call,
    ...(call.type === 'track' && { event: 'e' }),
    messageId: `m${first + i}`,
    context: { sessionId: first + i },
  }));
  await intake.send('batch', { batch }, { workspace });
};

const user = fc.constantFrom('u1', 'u2', 'u3', 'u4', 'x');
const visitor = fc.constantFrom('a1', 'a2', 'a3', 'x');
const call: fc.Arbitrary<Call> = fc.oneof(
  fc.record({ type: fc.constant('track' as const), anonymousId: visitor }),
  fc.record({ type: fc.constant('track' as const), userId: user }),
  fc.record({ type: fc.constant('track' as const), userId: user, anonymousId: visitor }),
  fc.record({ type: fc.constant('identify' as const), userId: user, anonymousId: visitor }),
  fc.record({ type: fc.constant('identify' as const), userId: user }),
  fc.record({
    type: fc.constant('alias' as const),
    userId: user,
    previousId: fc.oneof(user, visitor),
  }),
  fc.record({
    type: fc.constant('alias' as const),
    userId: user,
    previousId: visitor,
    anonymousId: visitor,
  }),
);

describe('who is who', () => {
  it('agrees with the definition for any calls in any order, with restarts and retries', async () => {
    const parts = fc.array(
      fc.record({
        calls: fc.array(call, { maxLength: 6 }),
        restart: fc.boolean(),
        retry: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(parts, async (all) => {
        const workspace = freshWorkspace();
        let sent = 0;
        for (const { calls, restart, retry } of all) {
          await send(workspace, calls, sent);
          if (restart) await intake.restart();
          if (retry) await send(workspace, calls, sent);
          sent += calls.length;
        }
        const expected = whoIsWho(all.flatMap(({ calls }) => calls));
        expect(shape(await personsIn(workspace))).toEqual(shape(expected));
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('holds for history, across two merges, and when the identify comes first', async () => {
    const workspace = freshWorkspace();
    await send(workspace, [
      { type: 'track', anonymousId: 'phone' },
      { type: 'track', anonymousId: 'laptop' },
      { type: 'identify', anonymousId: 'laptop', userId: 'old' },
      { type: 'alias', previousId: 'old', userId: 'middle' },
      { type: 'alias', previousId: 'middle', userId: 'new' },
      { type: 'identify', anonymousId: 'tablet', userId: 'new' },
      { type: 'track', anonymousId: 'tablet' },
      { type: 'identify', anonymousId: 'phone', userId: 'old' },
    ]);
    expect(new Set(await personsIn(workspace)).size).toBe(1);
  });

  it('never gives a visitor again, nor merges two users who share a browser', async () => {
    const workspace = freshWorkspace();
    await send(workspace, [
      { type: 'track', anonymousId: 'shared' },
      { type: 'identify', anonymousId: 'shared', userId: 'ann' },
      { type: 'identify', anonymousId: 'shared', userId: 'bob' },
      { type: 'track', userId: 'ann' },
      { type: 'track', userId: 'bob' },
      { type: 'track', anonymousId: 'shared' },
    ]);
    expect(shape(await personsIn(workspace))).toEqual([0, 0, 2, 0, 2, 0]);
  });
});
