import { type JourneyMap, mostUpdateBytes, writeDifference } from '@waymark/model';
import * as Y from 'yjs';

/** A letter of a part takes at most so many bytes in the document, with all that is around it. */
const bytesPerLetter = 3;
/** So few parts are written out sooner than a list of all parts is made. */
const few = 50;

/**
 * Whether an edit is more than the server takes as one change. It is asked before the edit is done,
 * since nothing can be taken out of a document again.
 */
export function isTooMuch(
  doc: Y.Doc,
  edit: { before: JourneyMap; after: JourneyMap; origin: unknown },
): boolean {
  if (bytesPerLetter * lettersIn(edit) < mostUpdateBytes) return false;
  const trial = new Y.Doc();
  Y.applyUpdateV2(trial, Y.encodeStateAsUpdateV2(doc));
  let most = 0;
  trial.on('update', (change: Uint8Array) => {
    most = Math.max(most, change.byteLength);
  });
  writeDifference(trial, edit);
  trial.destroy();
  return most > mostUpdateBytes;
}

/** How much stands in the parts that are not as they were. */
function lettersIn({ before, after }: { before: JourneyMap; after: JourneyMap }): number {
  const was = new Map<string, unknown>(Object.entries(before));
  let letters = 0;
  for (const [field, now] of Object.entries(after)) {
    const old = was.get(field);
    if (now === old || now === undefined) continue;
    for (const part of Array.isArray(now) && Array.isArray(old) ? changed(old, now) : [now]) {
      letters += JSON.stringify(part).length;
    }
  }
  return letters;
}

function changed(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const elsewhere = after.filter((part, i) => part !== before[i]);
  if (elsewhere.length <= few) return elsewhere;
  const known = new Set(before);
  return elsewhere.filter((part) => !known.has(part));
}
