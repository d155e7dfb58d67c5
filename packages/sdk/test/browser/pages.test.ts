import { describe, expect, test } from 'vitest';
import { call, useStage } from './stage.ts';

const stage = useStage();
const paths = () => stage.collector.sent().map(({ context }) => context.page.path);

describe('page views', () => {
  test('a first page arrives in the shape of Segment, with its campaign and consent', async () => {
    await stage.open('/bikes?utm_source=mail&utm_campaign=spring&size=m#top');
    const sent = await stage.collector.until(() => stage.collector.sent()[0]);
    expect(sent).toMatchObject({
      type: 'page',
      properties: { path: '/bikes', title: 'Shop' },
      context: {
        page: {
          path: '/bikes',
          search: '?utm_source=mail&utm_campaign=spring&size=m',
          url: `${stage.site}/bikes?utm_source=mail&utm_campaign=spring&size=m`,
          referrer: '',
          title: 'Shop',
        },
        locale: 'nl-NL',
        campaign: { source: 'mail', name: 'spring' },
        consent: { mode: 'full' },
        library: { name: 'waymark' },
      },
    });
    const [delivery] = stage.collector.deliveries;
    expect(delivery?.path).toBe('/v1/batch');
    expect(delivery?.body.writeKey).toBe('key1');
    expect(delivery?.headers['content-type']).toMatch(/^text\/plain/);
    expect(Date.parse(delivery?.body.sentAt ?? '')).toBeGreaterThanOrEqual(
      Date.parse(sent.originalTimestamp),
    );
  });

  test('pushState, replaceState and the back button are views; the same address is not', async () => {
    const page = await stage.open('/');
    const go = async (script: string) => {
      await page.evaluate(script);
      await page.waitForTimeout(30);
    };
    await go(`history.pushState({}, '', '/list'); document.title = 'List'`);
    await go(`history.replaceState({ scroll: 1 }, '', '/list')`);
    await go(`history.replaceState({}, '', '/list?page=2')`);
    await go(`location.hash = 'reviews'`);
    await go(`history.pushState({}, '', '/old'); history.replaceState({}, '', '/new')`);
    await go(`history.back()`);
    await call(page, ['track', 'Done']);
    await stage.collector.until(() => stage.collector.sent().find(({ event }) => event));
    const views = stage.collector.sent().filter(({ type }) => type === 'page');
    expect(views.map(({ context: { page } }) => page.path + page.search)).toEqual([
      '/',
      '/list',
      '/list?page=2',
      '/new',
      '/list?page=2',
    ]);
    expect(views[1]?.context.page.title).toBe('List');
    expect(views[1]?.context.page.referrer).toBe(`${stage.site}/`);
  });

  test('what is done right after a change of address comes after its page view', async () => {
    const page = await stage.open('/');
    await page.evaluate(`history.pushState({}, '', '/cart'); waymark.track('Cart Viewed')`);
    await stage.collector.until(() => stage.collector.sent().length >= 3);
    expect(stage.collector.sent().map(({ type, event }) => event ?? type)).toEqual([
      'page',
      'page',
      'Cart Viewed',
    ]);
    expect(paths()).toEqual(['/', '/cart', '/cart']);
  });

  test('routes behind #/ are views of their own', async () => {
    const page = await stage.open('/#/one');
    await page.evaluate(`location.hash = '#/two'`);
    await stage.collector.until(() => stage.collector.sent().length === 2);
    expect(stage.collector.sent().map(({ context }) => context.page.url)).toEqual([
      `${stage.site}/#/one`,
      `${stage.site}/#/two`,
    ]);
  });

  test('coming back to a page the browser kept alive is a view again', async () => {
    const page = await stage.open('/kept');
    await page.evaluate(`dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`);
    await stage.collector.until(() => stage.collector.sent().length >= 2);
    expect(paths()).toEqual(['/kept', '/kept']);
  });

  test('manual pages send nothing by themselves, and a name when asked', async () => {
    stage.tag.attributes += ' data-pages="manual"';
    const page = await stage.open('/a');
    await page.evaluate(`history.pushState({}, '', '/b')`);
    await call(page, ['page', 'Checkout', { step: 2 }]);
    await stage.collector.until(() => stage.collector.sent().length);
    expect(stage.collector.sent()).toMatchObject([
      { type: 'page', name: 'Checkout', properties: { step: 2, path: '/b' } },
    ]);
  });

  test('calls made before the script has loaded are kept, in order, after the first page', async () => {
    stage.tag.before = `<script>waymark = [['track', 'Early', { n: 1 }]]; waymark.push(['identify', 'u1'])</script>`;
    await stage.open('/');
    await stage.collector.until(() => stage.collector.sent().length >= 3);
    expect(stage.collector.sent().map(({ type }) => type)).toEqual(['page', 'track', 'identify']);
  });

  test('the script standing on the page twice counts once', async () => {
    stage.tag.before = `<script defer src="${stage.collector.url}/w.js" data-key="key1" data-consent="full"></script>`;
    const page = await stage.open('/');
    await call(page, ['track', 'Once']);
    await stage.collector.until(() => stage.collector.sent().length >= 2);
    expect(stage.collector.sent().map(({ type }) => type)).toEqual(['page', 'track']);
  });
});

describe('marked clicks', () => {
  test('send the name and the words of the nearest mark, and nothing else on the page does', async () => {
    stage.tag.body = `
      <button id="plain">Plain</button>
      <a href="#x" data-waymark="Plan Chosen" data-waymark-plan="Pro &quot;XL&quot; 🚲" data-waymark-plan-id="7">
        <b id="inner">Choose</b></a>
      <script>document.querySelector('a').addEventListener('click', e => e.stopPropagation())</script>`;
    const page = await stage.open('/');
    await page.click('#plain');
    await page.click('#inner');
    await stage.collector.until(() => stage.collector.sent().length >= 2);
    expect(stage.collector.sent().filter(({ type }) => type === 'track')).toMatchObject([
      { event: 'Plan Chosen', properties: { plan: 'Pro "XL" 🚲', plan_id: '7' } },
    ]);
  });

  test('a marked link that leaves the page is still counted', async () => {
    stage.tag.body = `<a href="about:blank" data-waymark="Left">Leave</a>`;
    const page = await stage.open('/');
    await page.click('a');
    const left = () => stage.collector.sent().filter(({ event }) => event === 'Left');
    await stage.collector.until(() => left().length);
    expect(left()).toHaveLength(1);
  });
});
