/**
 * How one step of a journey is packed into one number, which the engine can count faster than
 * anything else: from the lowest bits up the time since the visit before (`valueBits`), `pair`
 * (16: from << 8 | to), and three flags, which are counted rather than kept apart.
 *
 * Few events: the time is exact, in whole milliseconds. Many: it is a bucket, the sign-free top
 * bits of the time (in 1/256 microseconds) as a 32-bit float, so eight buckets to every doubling:
 * what is read back lies at most an eighth from the truth.
 */
export interface Layout {
  exact: boolean;
  valueBits: number;
  type: 'UInt32' | 'UInt64';
}

export const exactLayout: Layout = { exact: true, valueBits: 44, type: 'UInt64' };
export const bucketLayout: Layout = { exact: false, valueBits: 11, type: 'UInt32' };

/** Up to this many events the exact times are cheaper than their loss. */
export const mostExactEvents = 250_000;

/** First step of its journey along this pair; first visit to the touchpoint; that one, with a goal then or later. */
export const flags = { newPair: 0, newPlace: 1, goal: 2 } as const;
const pairBits = 16;

export const pairShift = (layout: Layout): number => layout.valueBits;
export const flagBit = (flag: keyof typeof flags, layout: Layout): number =>
  layout.valueBits + pairBits + flags[flag];
/** Keeps pair and time of a step. */
export const stepMask = (layout: Layout): bigint => 2n ** BigInt(layout.valueBits + pairBits) - 1n;

/** Places end at 250, so pairs from 251 << 8 up are free: they carry the arrows with rules of their own. */
export const firstArrowPair = 251 * 256;
export const arrowsPerStatement = 1_000;

const bucketShift = 20;
const unitsPerSecond = 256_000_000;

/** The bounds in seconds of what a value may have been: from included, to not, equal when exact. */
export function boundsOf(value: number, layout: Layout): { from: number; to: number } {
  if (layout.exact) return { from: value / 1_000, to: value / 1_000 };
  return { from: floatOf(value), to: floatOf(value + 1) };
}

const bits = new DataView(new ArrayBuffer(4));

function floatOf(bucket: number): number {
  bits.setUint32(0, bucket << bucketShift);
  return bits.getFloat32(0) / unitsPerSecond;
}

/** The time since the visit before, from two packed visits, as SQL. */
export const valueText = (visit: string, previous: string, layout: Layout): string =>
  layout.exact
    ? `(${millisText(visit)} - ${millisText(previous)})`
    : elapsedText(`${visit} - ${previous}`, layout);

/**
 * The list of differences of each packed visit to the one before it, 0 for the first, as SQL. One
 * function over whole lists, which is a third cheaper than a test and a subtraction for each visit.
 */
export const sincePreviousText = (visits: string, layout: Layout): string =>
  `arrayDifference(${layout.exact ? `arrayMap(x -> ${millisText('x')}, ${visits})` : visits})`;

/** A difference of `sincePreviousText` as the layout keeps it. */
export const elapsedText = (difference: string, layout: Layout): string =>
  layout.exact
    ? difference
    : `bitShiftRight(reinterpretAsUInt32(toFloat32(${difference})), ${bucketShift})`;

const millisText = (visit: string): string => `intDiv(bitShiftRight(${visit}, 8), 1000)`;

/** Which doubling of a second a time lies in: 0 below one second, 1 below two, 2 below four. */
export const doublingOf = (seconds: number): number =>
  seconds < 1 ? 0 : Math.floor(Math.log2(seconds)) + 1;
