import { describe, expect, test } from 'vitest';
import { call, useStage } from './stage.ts';

const stage = useStage();
const sent = () => stage.collector.sent();
const accepted = () => stage.collector.accepted();
const until = <T>(question: () => T | undefined | false) => stage.collector.until(question);
const named = (name: string) => sent().filter(({ event }) => event === name);
/** Longer than the tracker gathers events, so that silence means something. */
const aWhile = 1000;
/** Longer than its first pause after a failure. */
const longer = 2500;

describe('a bad line', () => {
  test('what happens offline arrives once the browser is online again', async () => {
    const page = await stage.open('/');
    await until(() => accepted().length === 1);
    await stage.context.setOffline(true);
    await call(page, ['track', 'One'], ['track', 'Two']);
    await page.waitForTimeout(aWhile);
    expect(sent()).toHaveLength(1);
    await stage.context.setOffline(false);
    await until(() => named('Two').length);
    expect(sent().map(({ event, type }) => event ?? type)).toEqual(['page', 'One', 'Two']);
  });

  test('a tab closed while offline loses nothing: the next visit sends it as it was', async () => {
    const page = await stage.open('/');
    await until(() => accepted().length === 1);
    await stage.context.setOffline(true);
    await call(page, ['track', 'Kept', { n: 1 }]);
    const kept: Record<string, unknown>[] = await page.evaluate(
      `Object.keys(localStorage).filter(k => k.startsWith('waymark.key1.e')).map(k => JSON.parse(localStorage[k]))`,
    );
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
    await stage.context.setOffline(false);
    await stage.open('/later');
    await until(() => named('Kept').length);
    expect(kept).toHaveLength(1);
    expect(named('Kept')).toEqual(kept);
    expect(sent().at(-1)?.context.page.path).toBe('/later');
  });

  test('a connection that breaks is tried again with the same ids', async () => {
    stage.collector.answerWith({ status: 500 });
    const page = await stage.open('/');
    await call(page, ['track', 'A']);
    await until(() => accepted().length === 2);
    const [first, second] = stage.collector.deliveries;
    const again = first?.body.batch ?? [];
    expect(again.length).toBeGreaterThan(0);
    expect(second?.body.batch.slice(0, again.length)).toEqual(again);
    expect(accepted().map(({ event, type }) => event ?? type)).toEqual(['page', 'A']);
  });
});

describe('what the server answers', () => {
  test.each([503, 429])('%i with Retry-After is left alone until then', async (status) => {
    stage.collector.answerWith({ status, headers: { 'retry-after': '3600' } });
    const path = `/${status}`;
    // What the page of the test before sent as it was closed may still arrive.
    const own = () =>
      stage.collector.deliveries.filter(({ body }) =>
        body.batch.some(({ context }) => context.page.path === path),
      );
    const page = await stage.open(path);
    await until(() => own().length);
    await call(page, ['track', 'Meanwhile']);
    await page.waitForTimeout(longer);
    await page.evaluate(`dispatchEvent(new Event('online'))`);
    await page.waitForTimeout(300);
    expect(own()).toHaveLength(1);
    // What waits goes out as the page is left; the next test is not to take it for its own.
    await page.goto('about:blank');
    await until(() => own().length === 2);
  });

  test('503 with a short Retry-After comes back with the same ids and what was added', async () => {
    stage.collector.answerWith({ status: 503, headers: { 'retry-after': '1' } });
    const page = await stage.open('/');
    await until(() => stage.collector.deliveries.length);
    await call(page, ['track', 'Meanwhile']);
    await until(() => accepted().length);
    const [refused, taken] = stage.collector.deliveries;
    expect(taken?.body.batch[0]).toEqual(refused?.body.batch[0]);
    expect(taken?.body.batch.map(({ type }) => type)).toEqual(['page', 'track']);
  });

  test.each([400, 401])('%i drops the batch and goes on with the next', async (status) => {
    stage.collector.answerWith({ status });
    const page = await stage.open('/');
    await until(() => stage.collector.deliveries.length);
    await call(page, ['track', 'Next']);
    await until(() => named('Next').length);
    await page.waitForTimeout(aWhile);
    expect(
      stage.collector.deliveries.map(({ body }) => body.batch.map(({ type }) => type)),
    ).toEqual([['page'], ['track']]);
  });
});

describe('much at once', () => {
  const text = '🚲é'.repeat(500);

  test('is split into bodies a browser accepts, in order, each event once', async () => {
    const page = await stage.open('/');
    await until(() => accepted().length === 1);
    await page.evaluate(
      `for (let n = 0; n < 60; n++) waymark.track('Big', { n, text: ${JSON.stringify(text)} })`,
    );
    await until(() => named('Big').length >= 60);
    expect(named('Big').map(({ properties }) => properties?.n)).toEqual([...Array(60).keys()]);
    const bodies = stage.collector.deliveries.slice(1);
    expect(bodies.length).toBe(4);
    for (const { bytes } of bodies) expect(bytes).toBeLessThan(65_536);
  });

  test('an event over 32 KB is left out with a warning, and blocks nothing', async () => {
    const warnings: string[] = [];
    const page = await stage.open('/');
    page.on('console', (message) => warnings.push(`${message.type()} ${message.text()}`));
    await page.evaluate(
      `waymark.track('Huge', { text: 'x'.repeat(40000) }); waymark.track('Small')`,
    );
    await until(() => named('Small').length);
    expect(named('Huge')).toEqual([]);
    expect(warnings).toEqual(['warning waymark: dropped track']);
  });

  test('a store that nothing empties stops growing', async () => {
    const page = await stage.open('/');
    await stage.context.setOffline(true);
    await page.evaluate(`for (let n = 0; n < 1200; n++) waymark.track('Often')`);
    const count = await page.evaluate(`Object.keys(localStorage).length`);
    expect(count).toBeGreaterThan(900);
    expect(count).toBeLessThan(1020);
  });
});

describe('a page that ends', () => {
  test('sends what is waiting by beacon; the next visit repeats it under the same id at most', async () => {
    // Told to wait an hour, the page has only its last moment left.
    stage.collector.answerWith({ status: 503, headers: { 'retry-after': '3600' } });
    const page = await stage.open('/');
    await until(() => stage.collector.deliveries.length);
    await call(page, ['track', 'Last']);
    await page.goto('about:blank');
    await until(() => named('Last').length);
    expect(stage.collector.deliveries[1]?.headers['sec-fetch-mode']).toBe('no-cors');
    await page.goto(`${stage.site}/again`);
    await until(() => sent().some(({ context }) => context.page.path === '/again'));
    expect(new Set(named('Last').map(({ messageId }) => messageId)).size).toBe(1);
    await page.waitForTimeout(aWhile);
    const left = await page.evaluate(
      `Object.keys(localStorage).filter(k => k.startsWith('waymark.key1.e')).length`,
    );
    expect(left).toBe(0);
  });
});

describe('storage that does not work', () => {
  test.each([
    [
      'throws',
      `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })`,
    ],
    ['is absent', `Object.defineProperty(window, 'localStorage', { value: null })`],
    [
      'is full',
      `for (let s = 'x'.repeat(5e6); s; s = s.slice(0, s.length / 2)) try { localStorage['fill' + s.length] = s } catch {}`,
    ],
  ])('%s: events still arrive, as one person for the length of the page', async (_how, script) => {
    await stage.context.addInitScript(script);
    const page = await stage.open('/');
    await call(page, ['identify', 'u1'], ['track', 'A']);
    await until(() => sent().length >= 3);
    await page.waitForTimeout(aWhile);
    expect(sent().map(({ type }) => type)).toEqual(['page', 'identify', 'track']);
    expect(new Set(sent().map(({ anonymousId }) => anonymousId)).size).toBe(1);
    expect(sent()[2]).toMatchObject({ userId: 'u1', anonymousId: expect.stringMatching(/\d/) });
  });
});

describe('two tabs', () => {
  const ticks = `for (let n = 0; n < 20; n++) waymark.track('Tick', { n })`;
  const slow = Array.from({ length: 12 }, () => ({ status: 200, afterMs: 400 }));

  test('at work at once send each event once', async () => {
    stage.collector.answerWith(...slow);
    const pages = [await stage.open('/one'), await stage.open('/two')];
    await Promise.all(pages.map((page) => page.evaluate(ticks)));
    await until(() => named('Tick').length >= 40);
    await pages[0]?.waitForTimeout(longer);
    expect(named('Tick')).toHaveLength(40);
    expect(new Set(named('Tick').map(({ messageId }) => messageId)).size).toBe(40);
  });

  test('that open together send what a closed one left once', async () => {
    const page = await stage.open('/');
    await until(() => accepted().length === 1);
    await stage.context.setOffline(true);
    await page.evaluate(ticks);
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
    await stage.context.setOffline(false);
    stage.collector.answerWith(...slow);
    const pages = await Promise.all(['/a', '/b', '/c'].map(stage.open));
    await until(() => named('Tick').length >= 20);
    await pages[0]?.waitForTimeout(longer);
    expect(named('Tick')).toHaveLength(20);
  });
});
