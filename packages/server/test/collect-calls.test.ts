import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Intake, intake, success } from './collect.ts';

let waymark: Intake;
beforeAll(async () => {
  waymark = await intake();
});
beforeEach(() => {
  waymark.accepted.length = 0;
  waymark.refused.length = 0;
});
afterAll(() => waymark.close());

const track = { event: 'Order Completed', userId: 'u1', properties: { total: 12.5 } };

describe('the intake', () => {
  it.each([
    ['/v1/track', track],
    ['/v1/t', track],
    ['/v1/identify', { userId: 'u1', traits: { name: 'Ann' } }],
    ['/v1/i', { userId: 'u1' }],
    ['/v1/page', { anonymousId: 'a', name: 'Home' }],
    ['/v1/p', { anonymousId: 'a' }],
    ['/v1/screen', { anonymousId: 'a', name: 'Basket' }],
    ['/v1/s', { anonymousId: 'a' }],
    ['/v1/group', { userId: 'u1', groupId: 'acme' }],
    ['/v1/g', { userId: 'u1', groupId: 'acme' }],
    ['/v1/alias', { userId: 'u1', previousId: 'u0' }],
    ['/v1/a', { userId: 'u1', previousId: 'u0' }],
    ['/v1/batch', { batch: [{ type: 'track', ...track }] }],
    ['/v1/b', { batch: [{ type: 'track', ...track }] }],
    ['/v1/import', { batch: [{ type: 'track', ...track }] }],
  ])('takes %s and answers as Segment does', async (path, body) => {
    expect(await waymark.send(path, body)).toMatchObject(success);
    expect(waymark.accepted).toHaveLength(1);
    expect(waymark.refused).toEqual([]);
  });

  it('reads a call into an event', async () => {
    await waymark.send('/v1/page', {
      anonymousId: 'visitor',
      messageId: 'm-1',
      name: 'Cart',
      properties: { url: 'https://shop.example/cart?who=ann#x', title: 'Your cart' },
      context: {
        page: { referrer: 'https://search.example/', title: 'ignored' },
        campaign: { name: 'spring', source: 'news' },
        sessionId: 77,
        groupId: 'acme',
        consent: { mode: 'full' },
      },
    });
    expect(waymark.accepted[0]).toMatchObject({
      workspace: 'main',
      messageId: 'm-1',
      type: 'page',
      name: 'Cart',
      anonymousId: 'visitor',
      userId: '',
      channel: 'web',
      consent: 'full',
      path: '/cart',
      session: '77',
      account: 'acme',
      properties: {
        title: 'Your cart',
        url: 'https://shop.example/cart?who=ann#x',
        referrer: 'https://search.example/',
        utm_campaign: 'spring',
        utm_source: 'news',
      },
    });
  });

  it('takes the key from the body and from the address, and plain text for JSON', async () => {
    const inBody = JSON.stringify({ ...track, writeKey: waymark.key });
    const bare = { authorization: '', 'content-type': 'text/plain;charset=UTF-8' };
    expect(await waymark.send('/v1/track', inBody, bare)).toMatchObject(success);
    const address = `/v1/track?writeKey=${waymark.key}`;
    expect(await waymark.send(address, JSON.stringify(track), bare)).toMatchObject(success);
    expect(waymark.accepted).toHaveLength(2);
  });

  it('refuses a missing and an unknown key, and keeps nothing', async () => {
    expect(await waymark.send('/v1/track', track, { authorization: '' })).toMatchObject({
      status: 401,
    });
    const unknown = `Basic ${Buffer.from('nobody:').toString('base64')}`;
    expect(await waymark.send('/v1/track', track, { authorization: unknown })).toMatchObject({
      status: 401,
    });
    expect(waymark.accepted).toEqual([]);
  });

  it('unpacks gzip, and stops unpacking a bomb', async () => {
    const packed = gzipSync(JSON.stringify(track));
    const headers = { 'content-encoding': 'gzip' };
    expect(await waymark.send('/v1/track', packed, headers)).toMatchObject(success);
    const bomb = gzipSync(Buffer.alloc(200_000_000, ' '));
    expect(bomb.length).toBeLessThan(400_000);
    expect(await waymark.send('/v1/track', bomb, headers)).toMatchObject({ status: 400 });
    expect(await waymark.send('/v1/track', track, headers)).toMatchObject({ status: 400 });
    const brotli = { 'content-encoding': 'br' };
    expect(await waymark.send('/v1/track', packed, brotli)).toMatchObject({ status: 415 });
    expect(waymark.accepted).toHaveLength(1);
  });

  it('holds to the limits of Segment', async () => {
    const padded = (kilobytes: number) => ({
      ...track,
      properties: { note: 'x'.repeat(kilobytes * 1024) },
    });
    expect(await waymark.send('/v1/track', padded(31))).toMatchObject(success);
    expect(await waymark.send('/v1/track', padded(32))).toMatchObject({ status: 400 });
    expect(await waymark.send('/v1/track', padded(10_240))).toMatchObject({ status: 400 });
    const many = (count: number) => ({
      batch: Array(count).fill({ type: 'track', event: 'e', userId: 'u' }),
    });
    expect(await waymark.send('/v1/batch', many(2_500))).toMatchObject(success);
    expect(await waymark.send('/v1/batch', many(2_501))).toMatchObject({ status: 400 });
    const large = { batch: Array(20).fill({ type: 'track', ...padded(30) }) };
    expect(await waymark.send('/v1/batch', large)).toMatchObject({ status: 400 });
    const one = {
      batch: [
        { type: 'track', ...padded(33) },
        { type: 'track', ...track },
      ],
    };
    expect(await waymark.send('/v1/batch', one)).toMatchObject(success);
    expect(waymark.accepted).toHaveLength(1 + 2_500 + 1);
    expect(waymark.refused.map(({ message }) => message)).toEqual([
      'An event may have at most 32 KB, this one has 34 KB.',
    ]);
    expect(waymark.refused[0]?.excerpt.length).toBeLessThanOrEqual(300);
  });

  it('answers bad JSON with 400 and a sentence', async () => {
    for (const body of ['', '{', 'null', '[]', '"x"', '1']) {
      const answer = await waymark.send('/v1/track', body);
      expect([body, answer.status]).toEqual([body, 400]);
      expect(JSON.parse(answer.body).error.message).toMatch(/\w+ .*\.$/);
    }
    expect(await waymark.send('/v1/batch', {})).toMatchObject({ status: 400 });
  });

  it('keeps the good events of a batch and tells what is wrong with the others', async () => {
    const batch = [
      { type: 'track', ...track },
      { type: 'track', userId: 'u1' },
      { type: 'track', event: 'e' },
      { type: 'dance', userId: 'u1' },
      null,
      { type: 'track', event: { no: 1 }, userId: 'u1' },
      { type: 'track', event: 'e', userId: 'u1', timestamp: 'yesterday' },
      { type: 'group', userId: 'u1' },
      { type: 'alias', userId: 'u1' },
      { type: 'track', event: 'n'.repeat(501), userId: 'u1' },
    ];
    expect(await waymark.send('/v1/batch', { batch })).toMatchObject(success);
    expect(waymark.accepted).toHaveLength(1);
    expect(waymark.refused.map(({ message }) => message)).toEqual([
      'A track call needs “event”, the name of what happened.',
      'An event needs “userId” or “anonymousId”.',
      '“type” must be one of track, page, screen, identify, group, alias.',
      'An event must be an object.',
      '“event” must be a text or a number.',
      '“timestamp” must be a date and time as ISO 8601 between 1970 and 2200.',
      'A group call needs “groupId”.',
      'An alias call needs “userId” and “previousId”.',
      '“event” may have at most 500 characters.',
    ]);
  });

  it('puts what a batch shares into its events, which may know better', async () => {
    await waymark.send('/v1/batch', {
      context: { channel: 'store', page: { path: '/till' }, sessionId: 's' },
      batch: [
        { type: 'track', ...track },
        { type: 'track', ...track, context: { channel: 'phone' } },
      ],
    });
    expect(waymark.accepted.map(({ channel, path, session }) => [channel, path, session])).toEqual([
      ['store', '/till', 's'],
      ['phone', '/till', 's'],
    ]);
  });

  it('lets pages of every origin in', async () => {
    const preflight = await waymark.app.inject({
      method: 'OPTIONS',
      url: '/v1/t',
      headers: {
        host: 'localhost:4800',
        origin: 'https://shop.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    expect(preflight.statusCode).toBe(204);
    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': 'https://shop.example',
      'access-control-allow-headers': 'authorization,content-type',
      'access-control-allow-methods': expect.stringContaining('POST'),
    });
    const answer = await waymark.send('/v1/t', track, { origin: 'https://shop.example' });
    expect(answer).toMatchObject(success);
    expect(answer.headers['access-control-allow-origin']).toBe('https://shop.example');
    const refusal = await waymark.send('/v1/t', '{', { origin: 'https://shop.example' });
    expect(refusal.headers['access-control-allow-origin']).toBe('https://shop.example');
  });

  it("tells Segment's browser client where to send, for a key that is known", async () => {
    const ask = (key: string) =>
      waymark.app.inject({
        url: `/v1/projects/${key}/settings`,
        headers: { host: 'localhost:4800' },
      });
    const settings = await ask(waymark.key);
    expect(settings.json().integrations['Segment.io']).toMatchObject({
      apiKey: waymark.key,
      apiHost: 'localhost:4800/v1',
      protocol: 'http',
    });
    expect((await ask('nobody')).statusCode).toBe(404);
  });
});
