import type { Shelf } from './shelf.ts';

/** A browser refuses a keepalive body or a beacon over 64 KiB; this leaves room for the envelope. */
const largestBatch = 6e4;
const gatherMs = 500;
const longestWaitMs = 3e5;

/** Bytes of a text on the wire. */
export const weigh = (text = '') => new Blob([text]).size;

/**
 * Opens the way out: what lies on the shelf goes in batches until the server has answered for it.
 * `prefix` names the lock that tabs of one site share, `tab` our own events. The answer asks for a
 * delivery soon.
 */
export function openOutbox(
  shelf: Shelf,
  url: string,
  key: string,
  prefix: string,
  tab: string,
): () => void {
  let timer: ReturnType<typeof setTimeout> | 0 = 0;
  let failures = 0;
  let closedUntil = 0;
  let busy = false;
  let travelling: string[] = [];
  // A tab learns late what another removed, so it sends its own, and what lay there when it began.
  const inherited = shelf.names('e');

  const arm = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(deliver, ms);
  };
  const waiting = () =>
    shelf.names('e').filter((name) => name.endsWith(tab) || inherited.includes(name));
  const load = (names: string[]) => {
    let size = 0;
    return names.filter((name) => {
      size += weigh(shelf.read(name)) + 1;
      return size < largestBatch;
    });
  };
  const body = (names: string[]) =>
    `{"batch":[${names.map(shelf.read)}],"sentAt":${JSON.stringify(new Date())},"writeKey":"${key}"}`;

  const send = async () => {
    // The tab that had the lock before may have removed what this one still sees.
    await new Promise((go) => setTimeout(go, 99));
    for (;;) {
      travelling = load(waiting());
      if (!travelling.length) break;
      // Spread, so that many browsers do not come back to a restarted server at once.
      let wait = Math.min(1e3 * 2 ** failures, longestWaitMs) * (1 + Math.random());
      try {
        const answer = await fetch(url, {
          method: 'POST',
          body: body(travelling),
          keepalive: true,
        });
        // Until the answer is read, its bytes count against what the browser lets travel at once.
        await answer.text();
        if (answer.status > 499 || answer.status === 429) {
          wait = Number(answer.headers.get('Retry-After')) * 1e3 || wait;
          closedUntil = Date.now() + wait;
        } else wait = 0;
      } catch {
        // No answer at all: offline, blocked or cut off, so the same batch goes again later.
      }
      if (wait) {
        failures++;
        travelling = [];
        arm(wait);
        break;
      }
      failures = 0;
      shelf.drop(travelling);
    }
    busy = false;
  };

  const deliver = () => {
    timer = 0;
    if (busy) return;
    busy = true;
    navigator.locks ? navigator.locks.request(prefix, send).catch(send) : send();
  };

  addEventListener('online', () => arm(closedUntil - Date.now()));
  addEventListener('pagehide', () => {
    // A beacon is not answered, so nothing is dropped: what goes again counts once by its id.
    let names = waiting().filter((name) => !travelling.includes(name));
    while (names.length) {
      const batch = load(names);
      if (!navigator.sendBeacon(url, body(batch))) break;
      names = names.slice(batch.length);
    }
  });

  return () => {
    if (!timer) arm(gatherMs);
  };
}
