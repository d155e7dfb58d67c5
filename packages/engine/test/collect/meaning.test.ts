import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Intake, noon, openIntake } from './intake.ts';

let intake: Intake;
beforeAll(async () => {
  intake = await openIntake();
});
afterAll(async () => {
  await intake.collect.close();
  await intake.store.close();
});

const day = 86_400_000;
const iso = (at: number) => new Date(at).toISOString();
const track = { event: 'e', userId: 'u' };
const milliseconds = (ts: bigint) => Number(ts / 1000n);

describe('when an event happened', () => {
  it.each([
    [
      'a clock that is an hour fast',
      { originalTimestamp: iso(noon + 3_590_000), sentAt: iso(noon + 3_600_000) },
      -10_000,
    ],
    [
      "the client's own name for it",
      { timestamp: iso(noon + 3_590_000), sentAt: iso(noon + 3_600_000) },
      -10_000,
    ],
    ['no moment of sending', { timestamp: iso(noon - 5 * day) }, -5 * day],
    ['nothing', {}, 0],
    [
      'what another server corrected already',
      {
        timestamp: iso(noon - day),
        originalTimestamp: iso(noon),
        sentAt: iso(noon),
        receivedAt: iso(noon - day),
      },
      -day,
    ],
  ])('with %s', async (_what, moments, offset) => {
    const event = await intake.eventOf('track', { ...track, ...moments, userId: _what });
    expect(milliseconds(event.ts) - noon).toBe(offset);
    expect(event.receivedAt).toBe(noon);
  });

  it('keeps the order of arrival within a millisecond', async () => {
    intake.accepted.length = 0;
    const call = (event: string) => ({
      type: 'track',
      event,
      userId: 'fast',
      timestamp: iso(noon),
    });
    await intake.send('batch', { batch: ['a', 'b', 'c'].map(call) });
    await intake.send('batch', { batch: ['d', 'e'].map(call) });
    const inOrder = [...intake.accepted].sort((one, other) => Number(one.ts - other.ts));
    expect(inOrder.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(new Set(inOrder.map(({ ts }) => milliseconds(ts)))).toEqual(new Set([noon]));
  });
});

describe('where it took place', () => {
  it.each([
    ['app', 'screen', {}],
    ['web', 'page', {}],
    ['store', 'page', { context: { channel: 'store' } }],
    ['phone', 'track', { properties: { channel: 'Call' } }],
    ['email', 'track', { event: 'Email Opened', context: { library: { name: 'analytics.js' } } }],
    ['push', 'track', { event: 'Push Notification Received' }],
    ['app', 'track', { context: { library: { name: 'analytics-react-native' } } }],
    ['web', 'track', { context: { library: { name: 'analytics.js' } } }],
    ['app', 'track', { context: { device: { type: 'ios' } } }],
    ['web', 'track', { context: { page: { url: 'https://shop.example/' } } }],
    ['other', 'track', { context: { library: { name: '@segment/analytics-node' } } }],
    ['other', 'track', { context: { channel: 'constructor' } }],
  ] as const)('%s', async (channel, kind, call) => {
    expect(await intake.eventOf(kind, { ...track, ...call })).toMatchObject({ channel });
  });
});

describe('what the person agreed to', () => {
  const withConsent = (consent: object) => ({ ...track, context: { consent } });

  it.each([
    ['full', { mode: 'full', categoryPreferences: { analytics: false } }],
    ['full', { categoryPreferences: { Analytics: true, Advertising: false } }],
    ['unknown', { categoryPreferences: { Advertising: false, Functional: true } }],
    ['unknown', { mode: 'whatever' }],
  ])('is kept as %s', async (consent, said) => {
    expect(await intake.eventOf('track', withConsent(said))).toMatchObject({ consent });
  });

  it.each([
    [{ mode: 'none' }],
    [{ categoryPreferences: { 'Performance Cookies': false, Functional: true } }],
    [{ categoryPreferences: { Advertising: false, Functional: false } }],
  ])('nothing is kept of who agreed to nothing', async (said) => {
    intake.accepted.length = 0;
    intake.refused.length = 0;
    const identify = { userId: 'secret', anonymousId: 'secret', context: { consent: said } };
    expect(await intake.send('identify', identify)).toEqual({
      accepted: 0,
      withheld: 1,
      refused: 0,
    });
    expect(intake.accepted).toEqual([]);
    expect(intake.refused.map(({ code }) => code)).toEqual(['NO_CONSENT']);
    expect(JSON.stringify(intake.refused)).not.toContain('secret');
    expect((await intake.store.links()).map((link) => link.from.id)).not.toContain('secret');
  });

  it('counts visitors without an id within a day, and not beyond it', async () => {
    const call = { name: 'Home', context: { consent: { mode: 'cookieless' } } };
    const visit = async (more = {}) => (await intake.eventOf('page', call, more)).anonymousId;
    const first = await visit();
    expect(await visit()).toBe(first);
    expect(await visit({ ip: '192.0.2.2' })).not.toBe(first);
    expect(await visit({ workspace: 'demo' })).not.toBe(first);
    expect(first).not.toContain('192');
    intake.clock.now = noon + day;
    expect(await visit()).not.toBe(first);
    intake.clock.now = noon;
    expect(await visit()).not.toBe(first);
    await intake.send('page', { name: 'Home' });
    expect(intake.refused.at(-1)?.message).toBe('An event needs “userId” or “anonymousId”.');
  });

  it('forgets lasting ids where the browser asks for privacy and the page says nothing', async () => {
    const identify = { userId: 'gpc', anonymousId: 'gpc-visitor' };
    const event = await intake.eventOf('identify', identify, { gpc: true });
    expect(event).toMatchObject({ consent: 'cookieless', userId: '' });
    expect(event.anonymousId).toMatch(/^day-/);
    expect((await intake.store.links()).map((link) => link.from.id)).not.toContain('gpc-visitor');
  });
});

describe('what else an event tells', () => {
  it('marks programs that call themselves browsers, and keeps them', async () => {
    const bot = {
      userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    };
    expect((await intake.eventOf('page', track, bot)).properties).toEqual({ bot: true });
    expect((await intake.eventOf('page', track)).properties).toEqual({});
    expect((await intake.eventOf('page', track, { userAgent: 'axios/1.0' })).properties).toEqual(
      {},
    );
  });

  it('gives an event the account of the last group call, also after a restart and a merge', async () => {
    await intake.send('group', { anonymousId: 'visitor', groupId: 'acme' });
    await intake.send('group', { userId: 'member', groupId: 'old', timestamp: iso(noon - day) });
    await intake.send('group', { userId: 'member', groupId: 'globex' });
    const accountOf = async (call: object) =>
      (await intake.eventOf('track', { event: 'e', ...call })).account;
    for (const round of ['at once', 'after a restart']) {
      expect([round, await accountOf({ anonymousId: 'visitor' })]).toEqual([round, 'acme']);
      expect([round, await accountOf({ userId: 'member' })]).toEqual([round, 'globex']);
      expect([round, await accountOf({ userId: 'nobody' })]).toEqual([round, '']);
      const own = { userId: 'member', context: { groupId: 'initech' } };
      expect([round, await accountOf(own)]).toEqual([round, 'initech']);
      await intake.restart();
    }
    await intake.send('identify', { anonymousId: 'browser', userId: 'member' });
    expect(await accountOf({ anonymousId: 'browser' })).toBe('globex');
  });

  it('keeps traits as properties, and what the call says over what surrounds it', async () => {
    const identify = { userId: 'u', traits: { plan: 'pro', age: 7 } };
    expect((await intake.eventOf('identify', identify)).properties).toEqual({
      plan: 'pro',
      age: 7,
    });
    const alias = await intake.eventOf('alias', { userId: 'u', previousId: 'p' });
    expect([alias.name, alias.properties]).toEqual(['Alias', { previousId: 'p' }]);
    const page = await intake.eventOf('page', {
      userId: 'u',
      category: 'Docs',
      properties: { path: '/own?x=1', utm_source: 'own' },
      context: { campaign: { source: 'other', medium: 'mail' }, page: { path: '/context' } },
    });
    expect(page).toMatchObject({
      name: 'Page Viewed',
      path: '/own',
      properties: { category: 'Docs', utm_source: 'own', utm_medium: 'mail' },
    });
  });
});
