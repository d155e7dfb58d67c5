import {
  allShared,
  type JourneyMap,
  readSharedMap,
  type SharedMapReader,
  writeDifference,
} from '@waymark/model';
import * as Y from 'yjs';

/** Somebody with a document of their own, who hears of the others only now and then. */
export interface Person {
  doc: Y.Doc;
  reader: SharedMapReader;
  undoing: Y.UndoManager;
  edit(change: (map: JourneyMap) => JourneyMap): void;
}

export function createPerson(state: Uint8Array, clientId: number): Person {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  Y.applyUpdate(doc, state);
  const reader = readSharedMap(doc);
  const undoing = new Y.UndoManager(allShared(doc), {
    trackedOrigins: new Set(['mine']),
    captureTimeout: 0,
  });
  return {
    ...{ doc, reader, undoing },
    edit(change) {
      const before = reader.read();
      writeDifference(doc, { before, after: change(before), origin: 'mine' });
    },
  };
}

/** Both have afterwards what either had. */
export function meet(a: Person, b: Person): void {
  const toA = Y.encodeStateAsUpdate(b.doc, Y.encodeStateVector(a.doc));
  const toB = Y.encodeStateAsUpdate(a.doc, Y.encodeStateVector(b.doc));
  Y.applyUpdate(a.doc, toA, 'others');
  Y.applyUpdate(b.doc, toB, 'others');
}
