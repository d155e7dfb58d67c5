import { because, type Said, WaymarkError, type WaymarkEvent } from '@waymark/model';
import type { Context } from '../context/index.ts';
import type { Claim, Identity } from '../identity/index.ts';
import type { Portion } from './group-commit.ts';

/** The events of one request that are to be kept. */
export interface Parcel extends Portion {
  workspace: string;
  list: { event: WaymarkEvent; claim: Claim | undefined }[];
}

/**
 * Makes parcels durable: first who is who, then the events. A crash in between leaves links whose
 * events come with the client's retry; the other way round an identify could be stored, and
 * therefore left out of the retry, without ever having taken effect.
 */
export function createWriter(
  { events, signals, now }: Pick<Context, 'events' | 'signals' | 'now'>,
  identity: Identity,
) {
  return async function write(parcels: readonly Parcel[]): Promise<void> {
    const all = parcels.flatMap((parcel) => parcel.list);
    const claims = all.flatMap(({ claim }) => (claim ? [claim] : []));
    if (claims.length > 0) await identity.learn(claims);
    const unreadable = await append(all.map(({ event }) => event));
    for (const [workspace, own] of Map.groupBy(parcels, (parcel) => parcel.workspace)) {
      const list = own.flatMap((parcel) => parcel.list.map(({ event }) => event));
      const kept = unreadable.size === 0 ? list : list.filter((event) => !unreadable.has(event));
      signals.tell('eventsAccepted', { workspace, events: kept });
    }
  };

  /** Appends all, or finds the events that the store cannot read, so that one never takes others along. */
  async function append(list: readonly WaymarkEvent[]): Promise<Set<WaymarkEvent>> {
    try {
      await events.append(list);
      return new Set();
    } catch (error) {
      if (!(error instanceof WaymarkError) || error.code !== 'BAD_EVENT') throw error;
      const [first] = list;
      if (list.length === 1 && first) {
        refuse(first, because('event-unreadable', {}));
        return new Set([first]);
      }
      const half = Math.ceil(list.length / 2);
      const left = await append(list.slice(0, half));
      return left.union(await append(list.slice(half)));
    }
  }

  function refuse(event: WaymarkEvent, why: Said): void {
    signals.tell('eventRefused', {
      workspace: event.workspace,
      receivedAt: now(),
      code: 'BAD_EVENT',
      ...why,
      excerpt: event.name.slice(0, 300),
    });
  }
}
