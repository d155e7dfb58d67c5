import { keep, kept } from '../../kept.ts';

/** A change that waits in this browser. */
export interface Waiting {
  /** Whose it is, and to which map: whoever is not that person does not send it. */
  map: string;
  document: string;
  change: Uint8Array;
}

/**
 * Changes of pages that were left before the browser's database had taken them. A page that goes is
 * not waited for; this store has what it is given at once, and the next page moves it on.
 */
const name = 'waymark-last-moment';

/** Leaves changes behind for the next page. */
export function leaveBehind(changes: readonly Waiting[]): void {
  if (changes.length > 0) write([...read(), ...changes.map(written)]);
}

/** A page that was left went on after all, and its change is where it belongs. */
export function forgetLeft(change: Waiting): void {
  const left = read();
  const others = left.filter((it) => it !== written(change));
  if (others.length < left.length) write(others);
}

/** What pages left behind; from now on it is in the hands of whoever asked. */
export function takeLeft(): Waiting[] {
  const left = read();
  if (left.length > 0) write([]);
  return left.map(asWaiting);
}

function read(): string[] {
  return kept(name)?.split('\n') ?? [];
}

function write(changes: readonly string[]): void {
  try {
    keep(name, changes.length > 0 ? changes.join('\n') : null);
  } catch {
    // More than this store takes: the database may still be quick enough, and nobody can be asked now.
  }
}

function written({ map, document, change }: Waiting): string {
  const bytes = Array.from(change, (it) => String.fromCharCode(it)).join('');
  return JSON.stringify([map, document, btoa(bytes)]);
}

function asWaiting(text: string): Waiting {
  const [map, document, bytes]: [string, string, string] = JSON.parse(text);
  return { map, document, change: Uint8Array.from(atob(bytes), (it) => it.charCodeAt(0)) };
}
