import { type JourneyMap, journeyMapSchema, type SavedMap } from '@waymark/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ThrowAway, throwAway } from './throw-away.ts';
import { openPage } from './together-page.ts';

let waymark: ThrowAway;
let url: string;
beforeAll(async () => {
  waymark = await throwAway();
  url = await waymark.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => waymark.close());

/** Lanes with so many cells each, which are kept in no order. */
function mapOf(inLanes: readonly number[], more: readonly { id: string; kind: string }[] = []) {
  const cells = inLanes.flatMap((n, lane) =>
    [...Array(n).keys()].map((it) => ({
      ...{ id: `c${lane}-${it}`, lane: `l${lane}`, stage: 's', text: { en: `${it} in ${lane}` } },
    })),
  );
  return journeyMapSchema.parse({
    ...{ format: 'waymark-map', version: 2, title: { en: 'Large' } },
    stages: [{ id: 's', name: { en: 'Stage' }, kind: 'purchase' }],
    lanes: [...inLanes.map((_, lane) => ({ id: `l${lane}`, kind: 'notes' })), ...more],
    cells: cells.sort((a, b) => (a.id.split('').reverse().join('') < b.id ? -1 : 1)),
  });
}

/** What a page is told of a map at first, and what its document says. */
async function opened(map: JourneyMap) {
  const saved: SavedMap = (await waymark.ask('POST', '/api/workspaces/main/maps', { map })).body;
  const headers = { cookie: waymark.cookie };
  const page = await openPage({ url, workspace: 'main', map: saved.id, headers });
  const told = await page.hear('map');
  const whole = page.map();
  page.close();
  expect(whole).toEqual(saved.map);
  return { told, whole };
}

const lanesOf = (map: JourneyMap) => [...new Set(map.cells.map(({ lane }) => lane))].sort();

describe('what a page is told of a map at first', () => {
  it('is all of it, up to six hundred cells', async () => {
    const { told, whole } = await opened(mapOf([200, 400]));
    expect(told).toEqual({ kind: 'map', map: whole, coming: 0 });
  });

  it('is the first lanes of a larger one, each with all its cells; the document has the rest', async () => {
    const { told, whole } = await opened(mapOf([300, 0, 299, 3, 700, 8]));
    expect(lanesOf(told.map)).toEqual(['l0', 'l2', 'l3']);
    expect(told.coming).toBe(708);
    const first = whole.cells.filter(({ lane }) => lanesOf(told.map).includes(lane));
    expect(told.map).toEqual({ ...whole, cells: first });
  });

  it('is all of it when a lane counts what the others hold', async () => {
    const { told, whole } = await opened(mapOf([900, 900], [{ id: 'sum', kind: 'summary' }]));
    expect(told).toEqual({ kind: 'map', map: whole, coming: 0 });
  });
});
