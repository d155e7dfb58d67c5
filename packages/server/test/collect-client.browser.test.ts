import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Analytics } from '@segment/analytics-next';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { browserOfTests } from '../../../scripts/twins/browser.ts';
import { startWaymark } from '../../../scripts/twins/server.ts';
import { writeKeyOf } from './collect-key.ts';
import { dataFolder, storedIn } from './collect-stored.ts';

/** A shop's page on an origin of its own, with Segment's client in it. */
const page = (host: string, key: string, strategy: string) => `<!doctype html><title>Shop</title>
<script src="/client.js"></script>
<script>
  let sends = 0;
  const real = window.fetch;
  // The first answer is lost on its way, so the client sends again what has arrived.
  window.fetch = async (url, options) => {
    const answer = await real(url, options);
    if (options && options.method === 'post' && ++sends === 1) throw new TypeError('the line was cut');
    return answer;
  };
  window.sent = () => sends;
  window.analytics = Segment.AnalyticsBrowser.load(
    { writeKey: '${key}', cdnURL: 'http://${host}' },
    { integrations: { 'Segment.io': { deliveryStrategy: ${strategy} } } },
  );
</script>`;

it.each([
  ['each event by itself', 'undefined', 4],
  ['in batches', '{ strategy: "batching", config: { size: 4, timeout: 300 } }', 1],
])(
  "takes Segment's client in a browser, %s, and counts what it sends twice once",
  async (_way, strategy, least) => {
    const data = await dataFolder();
    const server = await startWaymark({ args: ['--no-demo'], data });
    const key = await writeKeyOf(server);
    const bundle = await build({
      stdin: {
        contents: "export { AnalyticsBrowser } from '@segment/analytics-next';",
        resolveDir: import.meta.dirname,
      },
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'Segment',
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    const script = bundle.outputFiles[0]?.text ?? '';
    const shop = createServer((request, response) => {
      const isScript = request.url === '/client.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.end(isScript ? script : page(new URL(server.url).host, key, strategy));
    });
    await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
    const tab = await (await browserOfTests()).newPage();
    try {
      const { port } = shop.address() as AddressInfo;
      await tab.goto(`http://127.0.0.1:${port}/shop/bikes?who=ann`);
      await tab.evaluate(async () => {
        const { analytics } = window as unknown as { analytics: Analytics };
        await analytics.page();
        await analytics.track('Product Added', { name: 'Bike "Z"', price: 12.5 });
        await analytics.identify('ann', { plan: 'pro' });
        await analytics.group('acme');
      });
      await tab.waitForFunction(
        (count) => (window as unknown as { sent: () => number }).sent() > count,
        least,
        { timeout: 30_000 },
      );
      await expect
        .poll(async () => tab.evaluate(() => localStorage.length >= 0), { timeout: 1_000 })
        .toBe(true);
      await tab.waitForTimeout(1_000);
    } finally {
      await tab.close();
      shop.close();
      await server.stop();
    }

    const { rows, linked } = await storedIn(data);
    expect(rows.map(({ type }) => type).sort()).toEqual(['group', 'identify', 'page', 'track']);
    expect(rows.every(({ channel, path }) => channel === 'web' && path === '/shop/bikes')).toBe(
      true,
    );
    const added = rows.find(({ type }) => type === 'track');
    expect(added).toMatchObject({
      name: 'Product Added',
      properties: { name: 'Bike "Z"', price: 12.5 },
    });
    expect(linked).toEqual([rows[0]?.visitor]);
  },
  180_000,
);
