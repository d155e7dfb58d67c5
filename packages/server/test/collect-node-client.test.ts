import { Analytics } from '@segment/analytics-node';
import { expect, it } from 'vitest';
import { startWaymark } from '../../../scripts/twins/server.ts';
import { writeKeyOf } from './collect-key.ts';
import { dataFolder, storedIn } from './collect-stored.ts';

it("takes Segment's client for Node, and counts batches that it sends twice once", async () => {
  const data = await dataFolder();
  const server = await startWaymark({ args: ['--no-demo'], data });
  let requests = 0;
  const client = new Analytics({
    writeKey: await writeKeyOf(server),
    host: server.url,
    flushAt: 5,
    maxRetries: 3,
    // Every other answer is lost on its way, so the client cannot know that its batch arrived.
    httpClient: async (url, options) => {
      const answer = await fetch(url, options);
      requests += 1;
      if (requests % 2 === 1) throw new TypeError('the line was cut');
      return answer;
    },
  });
  const failures: unknown[] = [];
  client.on('error', (error) => failures.push(error));
  for (let i = 0; i < 12; i += 1) {
    client.track({ anonymousId: 'device', event: 'Product Viewed', properties: { i } });
  }
  client.identify({ userId: 'ann', anonymousId: 'device', traits: { plan: 'pro' } });
  client.page({
    userId: 'ann',
    name: 'Cart',
    properties: { url: 'https://shop.example/cart?x=1' },
  });
  client.group({ userId: 'ann', groupId: 'acme' });
  await client.closeAndFlush({ timeout: 20_000 });
  await server.stop();

  const { rows, linked } = await storedIn(data);
  expect(failures).toEqual([]);
  expect(requests).toBeGreaterThanOrEqual(6);
  expect(rows).toHaveLength(15);
  const viewed = rows.filter(({ name }) => name === 'Product Viewed');
  expect(new Set(viewed.map(({ properties }) => properties.i))).toHaveProperty('size', 12);
  expect(rows.find(({ type }) => type === 'page')).toMatchObject({
    name: 'Cart',
    path: '/cart',
    channel: 'web',
  });
  expect(linked).toEqual(['device']);
}, 120_000);
