import type { JourneyMap, SavedMap } from '@waymark/model';
import type { Page } from 'playwright-core';
import { type MapPlace, sendAs } from './send.ts';

/** Maps that were brought into a state worth a picture; all in the workspace `main` but the demo's. */
export interface Scenes {
  readonly empty: string;
  /** A map that was changed after a version of it was kept. */
  readonly changed: string;
  readonly version: string;
  /** The demo's map as it should be, with some of it changed. */
  readonly toBe: string;
}

const own = '/api/workspaces/main/maps';

/** Makes them, and lets somebody say something about the demo's map. */
export async function makeScenes(page: Page, { workspace, map }: MapPlace): Promise<Scenes> {
  const at = `/api/workspaces/${workspace}/maps/${map}`;
  const say = (text: string, item: object) => sendAs(page, `${at}/threads`, { text, item });
  await say('Shipping is shown too late here.', { kind: 'touchpoint', id: 'checkout' });
  await say('Who checked these texts with the stores?', { kind: 'lane', id: 'doing' });
  const empty = await sendAs<SavedMap>(page, own, { template: 'empty' });
  const changed = await sendAs<SavedMap>(page, own, { template: 'web-shop' });
  const kept = { note: 'Before the workshop' };
  const { id } = await sendAs<{ id: string }>(page, `${own}/${changed.id}/versions`, kept);
  await change(page, `${own}/${changed.id}`, changed);
  const toBe = await sendAs<SavedMap>(page, `/api/workspaces/${workspace}/counterparts`, {
    of: map,
  });
  await change(page, `/api/workspaces/${workspace}/maps/${toBe.id}`, toBe);
  return { empty: empty.id, changed: changed.id, version: id, toBe: toBe.id };
}

/** A touchpoint renamed, one moved, one gone, and a text rewritten. */
async function change(page: Page, path: string, { revision, map }: SavedMap): Promise<void> {
  const [renamed, moved, gone] = map.touchpoints.map(({ id }) => id);
  const last = map.stages.at(-1)?.id;
  const next: JourneyMap = {
    ...map,
    touchpoints: map.touchpoints
      .filter(({ id }) => id !== gone)
      .map((it) => {
        if (it.id === renamed)
          return { ...it, name: { en: 'A friend tells', nl: 'Een vriend vertelt' } };
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
