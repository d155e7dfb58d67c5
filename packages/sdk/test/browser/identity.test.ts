import { describe, expect, test } from 'vitest';
import { call, useStage } from './stage.ts';

const stage = useStage();
const all = (count: number) =>
  stage.collector.until(() => stage.collector.sent().length >= count && stage.collector.sent());

describe('who it is', () => {
  test('identify adds the user to what follows and keeps the anonymous id', async () => {
    const page = await stage.open('/');
    await call(
      page,
      ['identify', 'u1', { plan: 'pro' }],
      ['track', 'Paid'],
      ['identify', { age: 9 }],
    );
    const [first, identify, paid, more] = await all(4);
    expect(first?.userId).toBeUndefined();
    expect(first?.anonymousId).toMatch(/^\d{20,}$/);
    expect(identify).toMatchObject({ type: 'identify', userId: 'u1', traits: { plan: 'pro' } });
    expect(more).toMatchObject({ type: 'identify', userId: 'u1', traits: { age: 9 } });
    for (const event of [identify, paid, more]) {
      expect(event).toMatchObject({ userId: 'u1', anonymousId: first?.anonymousId });
    }
  });

  test('both ids and the session are the same on the next page and in the next tab', async () => {
    const page = await stage.open('/');
    await call(page, ['identify', 42]);
    await page.goto(`${stage.site}/next`);
    await stage.open('/tab');
    await stage.collector.until(() =>
      ['/next', '/tab'].every((path) =>
        stage.collector.sent().some(({ context }) => context.page.path === path),
      ),
    );
    const events = stage.collector.sent();
    expect(new Set(events.map(({ anonymousId }) => anonymousId)).size).toBe(1);
    expect(new Set(events.map(({ context }) => context.sessionId)).size).toBe(1);
    expect(events.at(-1)?.userId).toBe('42');
  });

  test('reset makes the next event someone new, without user, account or session', async () => {
    const page = await stage.open('/');
    await call(page, ['identify', 'u1'], ['group', 'acme', { seats: 5 }], ['track', 'Before']);
    await call(page, ['reset'], ['track', 'After']);
    const events = await all(5);
    const before = events.find(({ event }) => event === 'Before');
    const after = events.find(({ event }) => event === 'After');
    expect(before).toMatchObject({ userId: 'u1', context: { groupId: 'acme' } });
    expect(after?.userId).toBeUndefined();
    expect(after?.context.groupId).toBeUndefined();
    expect(after?.anonymousId).not.toBe(before?.anonymousId);
    expect(after?.context.sessionId).not.toBe(before?.context.sessionId);
    expect(after?.context.consent.mode).toBe('full');
  });

  test('another user on the same browser does not inherit the anonymous id of the first', async () => {
    const page = await stage.open('/');
    await call(page, ['identify', 'u1'], ['identify', 'u1', { again: true }], ['identify', 'u2']);
    const [, first, again, second] = await all(4);
    expect(again?.anonymousId).toBe(first?.anonymousId);
    expect(second?.userId).toBe('u2');
    expect(second?.anonymousId).not.toBe(first?.anonymousId);
  });

  test('group and alias carry what Segment asks for', async () => {
    const page = await stage.open('/');
    await call(page, ['group', 7, { name: 'Acme' }], ['alias', 'new'], ['alias', 'newer', 'old']);
    const [first, group, alias, named] = await all(4);
    expect(group).toMatchObject({ type: 'group', groupId: '7', traits: { name: 'Acme' } });
    expect(alias).toMatchObject({ type: 'alias', userId: 'new', previousId: first?.anonymousId });
    expect(named).toMatchObject({ type: 'alias', userId: 'newer', previousId: 'old' });
  });

  test('a session ends after half an hour without an event', async () => {
    const page = await stage.open('/');
    await call(page, ['track', 'One']);
    await page.evaluate(() =>
      localStorage.setItem('waymark.key1.it', String(Date.now() - 31 * 60_000)),
    );
    await call(page, ['track', 'Two'], ['track', 'Three']);
    const [, one, two, three] = await all(4);
    expect(two?.context.sessionId).not.toBe(one?.context.sessionId);
    expect(three?.context.sessionId).toBe(two?.context.sessionId);
    expect(two?.anonymousId).toBe(one?.anonymousId);
  });
});
