import { hash } from 'node:crypto';
import type { WaymarkEvent } from '@waymark/model';
import type { BulkRow } from './bulk.ts';

declare global {
  interface JSON {
    /** In Node since 21; TypeScript's own description does not have it yet. */
    rawJSON(text: string): unknown;
  }
}

/** The stored form of a messageId: 16 bytes, the same id in another workspace is another one. */
export const idOf = ({ workspace, messageId }: WaymarkEvent): Buffer =>
  hash('md5', `${workspace}\0${messageId}`, 'buffer');

/**
 * One event as a line that the engine can read whatever the event holds: a list, since names in
 * every row cost a quarter of the time.
 */
export function bulkLineOf(event: WaymarkEvent, id = idOf(event)): string {
  const row: BulkRow = [
    event.workspace,
    seconds(event.ts),
    id.toString('hex'),
    event.type,
    event.name,
    event.channel,
    event.consent,
    event.path,
    event.session,
    event.account,
    event.userId,
    event.anonymousId,
    event.source,
    seconds(BigInt(event.receivedAt) * 1000n),
    event.properties,
  ];
  return jsonOf(row);
}

function jsonOf(row: object): string {
  const text = JSON.stringify(row);
  return repairSurrogates(longNumber.test(text) ? JSON.stringify(row, floats) : text);
}

/** Microseconds as seconds with six decimals. */
function seconds(ts: bigint): string {
  // The engine takes fewer than ten digits for a date.
  const digits = ts.toString().padStart(16, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

const longNumber = /\d{18}/;

/** The engine refuses whole numbers beyond 64 bits, which JavaScript writes out up to 21 digits. */
function floats(_key: string, value: unknown): unknown {
  return typeof value === 'number' && Math.abs(value) >= 2 ** 63
    ? JSON.rawJSON(value.toExponential())
    : value;
}

/** The engine refuses half a surrogate pair, which JSON escapes; an escaped backslash stays one. */
function repairSurrogates(text: string): string {
  if (!text.includes('\\ud')) return text;
  return text.replace(/\\(?:\\|ud[89a-f][0-9a-f]{2})/g, (found) =>
    found === '\\\\' ? found : '\ufffd',
  );
}
