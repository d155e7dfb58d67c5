import { type JourneyMap, readMap, refusal, type SavedMap } from '@waymark/model';
import type { Journeys } from '../journeys/index.ts';
import type { Seat, Visitor } from './seat.ts';
import {
  openSharedDocument,
  type Parts,
  type SharedDocument,
  type Shown,
} from './shared-document.ts';
import { beginStored, findUnshown, loadStored } from './stored.ts';
import { createUpdateLog } from './update-log.ts';

/** Maps as several people draw in them at once, and as whoever saves them whole changes them. */
export interface Drawing {
  /** The map as it stands this moment. Errors: NOT_FOUND. */
  get(workspace: string, map: string): Promise<SavedMap>;
  /**
   * Saves a whole map: what differs from the last one becomes a change that open pages show at once.
   * Errors: NOT_FOUND, BAD_MAP, CONFLICT when somebody drew or saved after `revision`.
   */
  save(
    workspace: string,
    map: string,
    it: { revision: number; document: unknown; person: string | null },
  ): Promise<SavedMap>;
  /**
   * Changes the map as it stands this moment, as one change of this person. Nobody else draws on it
   * until `change` has answered, so it asks nothing of this map meanwhile.
   * Errors: NOT_FOUND; BAD_MAP when the change leaves no whole map.
   */
  edit(
    workspace: string,
    map: string,
    person: string | null,
    change: (map: JourneyMap) => JourneyMap | Promise<JourneyMap>,
  ): Promise<SavedMap>;
  /** Removes the map and sends away whoever has it open. Errors: NOT_FOUND. */
  remove(workspace: string, map: string): Promise<void>;
  /** Takes a place at the map for somebody who wants to hear of every change. Errors: NOT_FOUND. */
  join(workspace: string, map: string, visitor: Visitor): Promise<Seat>;
  close(): Promise<void>;
}

/** A document that nobody has open is let go of after so many milliseconds. */
const restMs = 30_000;

/** Opens the room, and saves the maps that a power cut kept from being saved whole. */
export async function openDrawing(context: Parts, journeys: Journeys): Promise<Drawing> {
  const { documents, report } = context;
  const log = createUpdateLog(documents);
  const open = new Map<string, Promise<SharedDocument>>();

  async function load(workspace: string, id: string): Promise<SharedDocument> {
    const saved = await journeys.get(workspace, id);
    const stored =
      (await loadStored(documents, id)) ??
      (await beginStored(documents, id, saved.map)) ??
      (await loadStored(documents, id));
    if (!stored) throw refusal('NOT_FOUND', 'map-unknown', { id });
    const { revision, updatedAt } = saved;
    return openSharedDocument(context, {
      ...{ id, workspace, stored, log, onEnd: () => open.delete(id) },
      shown: { revision, updatedAt: new Date(updatedAt) },
    });
  }

  /** The open document; a map of another workspace is none of this one. */
  async function documentOf(workspace: string, id: string): Promise<SharedDocument> {
    let opening = open.get(id);
    if (!opening) {
      opening = load(workspace, id);
      open.set(id, opening);
      opening.catch(() => open.delete(id));
    }
    const document = await opening;
    if (document.workspace !== workspace) throw refusal('NOT_FOUND', 'map-unknown', { id });
    return document;
  }

  async function rest(): Promise<void> {
    for (const opening of [...open.values()]) {
      const document = await opening;
      if (document.isIdle()) document.end(refusal('BUSY', 'drawing-closed', {}, { retryAfter: 2 }));
    }
  }
  const resting = setInterval(() => rest().catch(report), restMs);
  resting.unref();

  for (const { id, workspace } of await findUnshown(documents)) {
    try {
      await (await documentOf(workspace, id)).saved();
    } catch (error) {
      // One map that cannot be read must not keep all others closed.
      report(error);
    }
  }

  return {
    async get(workspace, id) {
      const known = open.get(id);
      if (!known) return journeys.get(workspace, id);
      const document = await documentOf(workspace, id);
      return asSaved(id, await document.saved());
    },
    async save(workspace, id, { revision, document, person }) {
      const map = readMap(document);
      const shared = await documentOf(workspace, id);
      return asSaved(id, await shared.edit(person, () => map, revision));
    },
    async edit(workspace, id, person, change) {
      const shared = await documentOf(workspace, id);
      const whole = async (before: JourneyMap) => {
        const after = await change(before);
        readMap(after);
        return after;
      };
      return asSaved(id, await shared.edit(person, whole));
    },
    async remove(workspace, id) {
      await journeys.remove(workspace, id);
      const document = await open.get(id)?.catch(() => undefined);
      document?.end(refusal('NOT_FOUND', 'map-unknown', { id }));
    },
    async join(workspace, id, visitor) {
      return (await documentOf(workspace, id)).seat(visitor);
    },
    async close() {
      clearInterval(resting);
      const all = await Promise.allSettled(open.values());
      // One map that cannot be saved must not keep the others from it.
      for (const it of all) if (it.status === 'fulfilled') await it.value.close().catch(report);
    },
  };
}

function asSaved(id: string, { map, revision, updatedAt }: Shown & { map: JourneyMap }): SavedMap {
  return { id, revision, updatedAt: updatedAt.toISOString(), map };
}
