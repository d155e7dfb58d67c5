import { describe, expect, test } from 'vitest';
import { call, useStage } from './stage.ts';

const stage = useStage();
const sent = () => stage.collector.sent();
const until = <T>(question: () => T | undefined | false) => stage.collector.until(question);
/** Longer than the tracker gathers events, so that silence means something. */
const aWhile = 1000;
const globalPrivacyControl = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })`;

describe('none', () => {
  test.each(['none', 'a-typing-error'])(
    'data-consent="%s" sends and stores nothing',
    async (word) => {
      stage.tag.attributes = `data-consent="${word}"`;
      stage.tag.body = '<button data-waymark="Pressed">Press</button>';
      const page = await stage.open('/');
      await page.click('button');
      await call(page, ['track', 'A'], ['identify', 'u1'], ['group', 'g1'], ['page'], ['reset']);
      await page.evaluate(`history.pushState({}, '', '/b')`);
      await page.waitForTimeout(aWhile);
      expect(await stage.stored(page)).toEqual({});
      await page.goto('about:blank');
      await page.waitForTimeout(300);
      expect(stage.collector.deliveries).toEqual([]);
    },
  );

  test('a choice for more counts the page that is open, and nothing from before', async () => {
    stage.tag.attributes = 'data-consent="none"';
    const page = await stage.open('/here');
    await call(page, ['track', 'Before'], ['consent', 'cookieless'], ['track', 'After']);
    await until(() => sent().length >= 2);
    expect(sent().map(({ type, event }) => event ?? type)).toEqual(['page', 'After']);
    expect(sent()[0]?.context.page.path).toBe('/here');
  });
});

describe('cookieless', () => {
  test('is what holds when nothing is said; no ids are made and nothing is stored', async () => {
    stage.tag.attributes = '';
    const page = await stage.open('/');
    await call(page, ['track', 'A'], ['identify', 'u1', { email: 'a@b.c' }], ['group', 'g1']);
    await until(() => sent().length >= 2);
    await page.waitForTimeout(aWhile);
    expect(sent().map(({ type }) => type)).toEqual(['page', 'track']);
    for (const event of sent()) {
      expect(event.context.consent.mode).toBe('cookieless');
      expect(event).not.toHaveProperty('anonymousId');
      expect(event).not.toHaveProperty('userId');
      expect(event.context).not.toHaveProperty('sessionId');
      expect(event.context).not.toHaveProperty('groupId');
    }
    expect(JSON.stringify(stage.collector.deliveries)).not.toContain('a@b.c');
    expect(await stage.stored(page)).toEqual({});
  });

  test('stores nothing while offline either, and sends from memory when back', async () => {
    stage.tag.attributes = 'data-consent="cookieless"';
    const page = await stage.open('/');
    await until(() => sent().length === 1);
    await stage.context.setOffline(true);
    await call(page, ['track', 'Offline']);
    await page.waitForTimeout(aWhile);
    expect(await stage.stored(page)).toEqual({});
    await stage.context.setOffline(false);
    await until(() => sent().some(({ event }) => event === 'Offline'));
  });

  test('a page that ends sends its memory by beacon', async () => {
    stage.tag.attributes = 'data-consent="cookieless"';
    // Told to wait an hour, the page has only its last moment left.
    stage.collector.answerWith({ status: 503, headers: { 'retry-after': '3600' } });
    const page = await stage.open('/');
    await until(() => sent().length);
    await call(page, ['track', 'Last']);
    await page.goto('about:blank');
    const beacon = await until(() => stage.collector.deliveries[1]);
    expect(beacon.body.batch.map(({ type }) => type)).toEqual(['page', 'track']);
    expect(beacon.headers['sec-fetch-mode']).toBe('no-cors');
    expect(beacon.headers['content-type']).toMatch(/^text\/plain/);
  });
});

describe('a visitor who chooses', () => {
  test('full gives an id, is told who it is late, and is remembered on the next page', async () => {
    stage.tag.attributes = 'data-consent="cookieless"';
    const page = await stage.open('/');
    await call(page, ['identify', 'u1', { plan: 'pro' }], ['consent', 'full'], ['track', 'A']);
    await until(() => sent().length >= 3);
    expect(sent()).toMatchObject([
      { type: 'page', context: { consent: { mode: 'cookieless' } } },
      {
        type: 'identify',
        userId: 'u1',
        traits: { plan: 'pro' },
        context: { consent: { mode: 'full' } },
      },
      { type: 'track', userId: 'u1', context: { consent: { mode: 'full' } } },
    ]);
    expect(sent()[0]).not.toHaveProperty('anonymousId');
    await page.goto(`${stage.site}/next`);
    const next = await until(() => sent().find(({ context }) => context.page.path === '/next'));
    expect(next).toMatchObject({
      anonymousId: sent()[2]?.anonymousId,
      context: { consent: { mode: 'full' } },
    });
  });

  test.each(['cookieless', 'none'] as const)('%s after full wipes the device', async (lower) => {
    const page = await stage.open('/');
    await until(() => sent().length === 1);
    await stage.context.setOffline(true);
    await call(page, ['consent', 'full'], ['identify', 'u1'], ['track', 'Unsent']);
    expect(Object.keys(await stage.stored(page)).length).toBeGreaterThan(4);
    await page.evaluate(`localStorage.setItem('shop.cart', '3')`);
    await call(page, ['consent', lower]);
    expect(await stage.stored(page)).toEqual({ 'shop.cart': '3' });
    await stage.context.setOffline(false);
    await call(page, ['track', 'Later']);
    await page.waitForTimeout(aWhile);
    expect(sent().some(({ event }) => event === 'Unsent')).toBe(false);
    expect(sent().slice(1)).toMatchObject(
      lower === 'none' ? [] : [{ event: 'Later', context: { consent: { mode: 'cookieless' } } }],
    );
    expect(
      sent()
        .slice(1)
        .some(({ userId, anonymousId }) => userId ?? anonymousId),
    ).toBe(false);
    expect(await stage.stored(page)).toEqual({ 'shop.cart': '3' });
  });

  test('withdrawing in one tab ends measuring in the other', async () => {
    const first = await stage.open('/');
    const second = await stage.open('/');
    await until(() => sent().length >= 2);
    await call(first, ['consent', 'none']);
    await second.waitForFunction(`waymark.consent() === 'none'`);
    await call(second, ['track', 'Quiet']);
    await second.waitForTimeout(aWhile);
    expect(sent().filter(({ type }) => type === 'track')).toEqual([]);
    expect(await stage.stored(second)).toEqual({});
  });

  test('a site that asks for less finds nothing left from when it asked for more', async () => {
    const page = await stage.open('/');
    expect(await stage.stored(page)).not.toEqual({});
    stage.tag.attributes = 'data-consent="cookieless"';
    const later = await stage.open('/');
    expect(await stage.stored(later)).toEqual({});
  });
});

describe('Global Privacy Control', () => {
  test('lowers a full default to cookieless', async () => {
    await stage.context.addInitScript(globalPrivacyControl);
    const page = await stage.open('/');
    const [first] = await until(() => sent().length > 0 && sent());
    expect(first?.context.consent.mode).toBe('cookieless');
    expect(first).not.toHaveProperty('anonymousId');
    expect(await stage.stored(page)).toEqual({});
  });

  test('yields to an explicit choice on this site, also on its next page', async () => {
    await stage.context.addInitScript(globalPrivacyControl);
    const page = await stage.open('/');
    await call(page, ['consent', 'full'], ['track', 'A']);
    await page.goto(`${stage.site}/next`);
    const next = await until(() => sent().find(({ context }) => context.page.path === '/next'));
    expect(next?.context.consent.mode).toBe('full');
  });

  test('leaves none as it is', async () => {
    stage.tag.attributes = 'data-consent="none"';
    await stage.context.addInitScript(globalPrivacyControl);
    const page = await stage.open('/');
    expect(await page.evaluate('waymark.consent()')).toBe('none');
  });
});
