import { CallError } from '../../api.ts';
import { isAnswering } from './answers.ts';

type DocumentCode = typeof import('./document.ts');

/** Between two tries, in milliseconds; a network that is back is a reason to try at once. */
const pauseMs = 3_000;
/** A server that answers and does not have this code so many times has that of another Waymark. */
const mostRefusals = 3;

/**
 * The code of the document behind a map. Without a connection it is tried again for as long as it is
 * wanted, and `failed` hears of each time. Errors: CallError, code OFFLINE, when the server does not have it.
 */
export async function loadDocument(asked: {
  failed: () => void;
  isWanted: () => boolean;
}): Promise<DocumentCode | null> {
  for (let refusals = 0; asked.isWanted(); ) {
    try {
      return await import('./document.ts');
    } catch {
      asked.failed();
    }
    if (await isAnswering()) refusals += 1;
    if (refusals >= mostRefusals) throw new CallError(0, 'OFFLINE', '');
    await pauseOrOnline();
  }
  return null;
}

const pauseOrOnline = (): Promise<void> =>
  new Promise((go) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      go();
    };
    const timer = setTimeout(done, pauseMs);
    addEventListener('online', done);
  });
