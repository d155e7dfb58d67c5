import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import type { Whole } from '@waymark/engine';
import type { FromServer } from '@waymark/model';
import { openingOf } from './opening.ts';

/** A document as it goes over the line to whoever has nothing of it. */
export interface Parcel {
  /** What it says at first, as a message. */
  said: string;
  /** All of it, deflated (RFC 1951). */
  whole: Uint8Array;
}

const deflated = promisify(deflateRaw);
/** Harder work (6) makes a map of 6,000 cells a quarter smaller, and takes 7 instead of 2 ms while somebody waits. */
const level = 1;

/** Made once for all who open a map that nobody changes meanwhile. */
const parcels = new WeakMap<Whole, Promise<Parcel>>();

export function parcelOf(whole: Whole): Promise<Parcel> {
  const known = parcels.get(whole) ?? pack(whole);
  parcels.set(whole, known);
  return known;
}

async function pack({ map, bytes }: Whole): Promise<Parcel> {
  const message: FromServer = { kind: 'map', ...openingOf(map) };
  return { said: JSON.stringify(message), whole: await deflated(bytes, { level }) };
}
