import type { JourneyMap, SavedMap, Thread } from '@waymark/model';
import type { Page } from 'playwright-core';
import { fullMap, largeMap } from './full-map.ts';
import { type MapPlace, readAs, sendAs } from './send.ts';

/** Maps that were brought into a state worth a picture; all in the workspace `main` but the demo's. */
export interface Scenes {
  readonly empty: string;
  /** A map that was changed after a version of it was kept. */
  readonly changed: string;
  readonly version: string;
  /** The demo's map as it should be, with some of it changed. */
  readonly toBe: string;
  /** The demo's map with a lane of every kind. */
  readonly full: string;
  /** Two hundred touchpoints. */
  readonly large: string;
  /** Not even a stage. */
  readonly bare: string;
  /** What a touchpoint of `changed` opens into. */
  readonly nested: string;
  /** The way that leads there, as it stands in the address. */
  readonly way: string;
  /** A thread on the demo's map, in which there is an answer. */
  readonly thread: string;
}

const own = '/api/workspaces/main/maps';

/** Makes them, and lets somebody say something about the demo's map. */
export async function makeScenes(page: Page, { workspace, map }: MapPlace): Promise<Scenes> {
  const at = `/api/workspaces/${workspace}/maps/${map}`;
  const say = (text: string, item: object) => sendAs<Thread>(page, `${at}/threads`, { text, item });
  const thread = await say('Shipping is shown too late here.', {
    kind: 'touchpoint',
    id: 'checkout',
  });
  await sendAs(page, `${at}/threads/${thread.id}/comments`, { text: 'From now on in the basket.' });
  await say('Who checked these texts with the stores?', { kind: 'lane', id: 'doing' });
  const settled = await say('Two names for one thing.', { kind: 'stage', id: 'choose' });
  await sendAs(page, `${at}/threads/${settled.id}`, { resolved: true }, 'PATCH');
  const draw = (place: string, map: JourneyMap) =>
    sendAs<SavedMap>(page, `/api/workspaces/${place}/maps`, { map });
  const empty = await sendAs<SavedMap>(page, own, { template: 'empty' });
  const changed = await sendAs<SavedMap>(page, own, { template: 'web-shop' });
  const kept = { note: 'Before the workshop' };
  const { id } = await sendAs<{ id: string }>(page, `${own}/${changed.id}/versions`, kept);
  const inside = { en: 'How a friend tells', nl: 'Hoe een vriend vertelt' };
  const nested = await draw('main', { ...empty.map, title: inside });
  await change(page, `${own}/${changed.id}`, changed, nested.id);
  const toBe = await sendAs<SavedMap>(page, `/api/workspaces/${workspace}/counterparts`, {
    of: map,
  });
  await change(page, `/api/workspaces/${workspace}/maps/${toBe.id}`, toBe);
  const { map: demo } = await readAs<SavedMap>(page, at);
  const { counterpart: _, ...alone } = demo;
  const full = await draw(workspace, fullMap(alone));
  const large = await draw('main', largeMap(empty.map));
  const title = { en: 'From nothing', nl: 'Uit het niets' };
  const bare = await draw('main', { ...empty.map, title, stages: [], lanes: [], cells: [] });
  return {
    ...{ empty: empty.id, changed: changed.id, version: id, toBe: toBe.id, thread: thread.id },
    ...{ full: full.id, large: large.id, bare: bare.id, nested: nested.id },
    way: `${changed.id}:${changed.map.touchpoints[0]?.id}`,
  };
}

/** A touchpoint renamed and, where that is given, opened into a journey; one moved, one gone, a text rewritten. */
async function change(
  page: Page,
  path: string,
  { revision, map }: SavedMap,
  journey?: string,
): Promise<void> {
  const [renamed, moved, gone] = map.touchpoints.map(({ id }) => id);
  const last = map.stages.at(-1)?.id;
  const next: JourneyMap = {
    ...map,
    touchpoints: map.touchpoints
      .filter(({ id }) => id !== gone)
      .map((it) => {
        if (it.id === renamed)
          return {
            ...it,
            name: { en: 'A friend tells', nl: 'Een vriend vertelt' },
            ...(journey && { journey }),
          };
        return it.id === moved && last ? { ...it, stage: last, row: 3 } : it;
      }),
    arrows: map.arrows.filter(({ from, to }) => from !== gone && to !== gone),
    cells: map.cells
      .filter(({ touchpoint }) => touchpoint !== gone && touchpoint !== moved)
      .map((it, i) =>
        i === 1
          ? { ...it, text: { en: 'Reads and asks friends', nl: 'Leest en vraagt vrienden' } }
          : it,
      ),
    emotions: map.emotions.filter(({ touchpoint }) => touchpoint !== gone),
    goals: map.goals.filter(({ touchpoint }) => touchpoint !== gone),
  };
  await sendAs(page, path, { revision, map: next }, 'PUT');
}
