import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { mapText, type Whole } from '@waymark/engine';
import type { FromServer } from '@waymark/model';
import { openingOf } from './opening.ts';

/** A document as it goes over the line to whoever has nothing of it. */
export interface Parcel {
  /** What it says at first, as a message. */
  said: string;
  /** All of it, each piece deflated (RFC 1951). */
  pieces: readonly Uint8Array[];
}

const deflated = promisify(deflateRaw);
/** Harder work (6) makes a map of 6,000 cells a quarter smaller, and takes 7 instead of 2 ms while somebody waits. */
const level = 1;

/** Made once for all who open a map that nobody changes meanwhile. */
const parcels = new WeakMap<Whole, Promise<Parcel>>();
/** Most of a document is packed once for all who open it, also while somebody changes it. */
const packed = new WeakMap<Uint8Array, Promise<Uint8Array>>();

export function parcelOf(whole: Whole): Promise<Parcel> {
  const known = parcels.get(whole) ?? pack(whole);
  parcels.set(whole, known);
  return known;
}

async function pack({ map, pieces }: Whole): Promise<Parcel> {
  return { said: saidOf(map), pieces: await Promise.all(pieces.map(packedOf)) };
}

function packedOf(piece: Uint8Array): Promise<Uint8Array> {
  const known = packed.get(piece) ?? deflated(piece, { level });
  packed.set(piece, known);
  return known;
}

type Said = Extract<FromServer, { kind: 'map' }>;

function saidOf(whole: Whole['map']): string {
  const { map, ...rest } = openingOf(whole);
  const message: Omit<Said, 'map'> = { kind: 'map', ...rest };
  return `${JSON.stringify(message).slice(0, -1)},"map":${mapText(map)}}`;
}
