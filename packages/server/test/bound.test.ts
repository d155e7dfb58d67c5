import { type Contract, contract, type Route } from '@waymark/model';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { samples } from './samples.ts';
import { type ThrowAway, throwAway } from './throw-away.ts';

let waymark: ThrowAway;
beforeAll(async () => {
  waymark = await throwAway();
});
afterAll(() => waymark.close());

it.each(Object.entries(contract) as [keyof Contract, Route][])(
  'answers as the contract promises, or says why not: %s',
  async (name, { method, path, stream, upload }) => {
    if (stream === 'sse') return;
    const { query, body } = samples[name] ?? {};
    const search = query ? `?${new URLSearchParams(query)}` : '';
    const url = path.replace(':workspace', 'main').replace(/:\w+/g, 'none') + search;
    const payload = upload ? { person: 'a' } : body;
    const answer = await waymark.ask(method, url, payload);
    if (answer.status === 200 && stream === undefined) {
      expect(contract[name].answer.parse(answer.body)).toEqual(answer.body);
    } else if (answer.status !== 200) {
      expect(answer.status).toBeLessThan(500);
      expect(answer.body.error.message).toMatch(/^[A-Z“].*[.]$/s);
    }
  },
);
