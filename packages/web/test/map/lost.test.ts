import { emptyMap, fillSharedMap, readSharedMap, writeDifference } from '@waymark/model';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { lostByServer } from '../../src/map/together/lost.ts';

/** A map at the server and in a page, which tells of each change it makes. */
function begin() {
  const server = new Y.Doc();
  fillSharedMap(server, emptyMap({ en: 'Map' }));
  const page = new Y.Doc();
  Y.applyUpdate(page, Y.encodeStateAsUpdate(server));
  const changes: Uint8Array[] = [];
  page.on('update', (change: Uint8Array) => changes.push(change));
  const reader = readSharedMap(page);
  return {
    server,
    page,
    clocks: () => [...Y.decodeStateVector(Y.encodeStateVector(server))],
    retitle(en: string): Uint8Array {
      const before = reader.read();
      changes.length = 0;
      writeDifference(page, { before, after: { ...before, title: { en } } });
      return Y.mergeUpdates(changes);
    },
  };
}
const title = (doc: Y.Doc) => readSharedMap(doc).read().title.en;

it('is nothing when the server lacks no more than what is on its way', () => {
  const { server, page, clocks, retitle } = begin();
  expect(lostByServer(page, { clocks: clocks(), unkept: [] })).toBeNull();
  const unkept = [retitle('One'), retitle('One, two')];
  expect(lostByServer(page, { clocks: clocks(), unkept })).toBeNull();
  // The first was kept, and the line broke before the page heard of it.
  for (const change of unkept.slice(0, 1)) Y.applyUpdate(server, change);
  expect(lostByServer(page, { clocks: clocks(), unkept })).toBeNull();
});

it('is what was kept once, by this page or another, and all that builds on it', () => {
  const { server, page, clocks, retitle } = begin();
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(server));
  other.getMap('map').set('state', 'to-be');
  Y.applyUpdate(page, Y.encodeStateAsUpdate(other));
  retitle('One');
  const unkept = [retitle('One, two')];
  const lost = lostByServer(page, { clocks: clocks(), unkept });
  if (!lost) throw new Error('The page holds back what the server lost.');
  Y.applyUpdate(server, lost);
  for (const change of unkept) Y.applyUpdate(server, change);
  expect(server.store.pendingStructs).toBeNull();
  expect(title(server)).toBe('One, two');
  expect(readSharedMap(server).read()).toEqual(readSharedMap(page).read());
  expect(lostByServer(page, { clocks: clocks(), unkept })).toBeNull();
});

it('leaves out what waits for something that this page does not have either', () => {
  const { server, page, clocks, retitle } = begin();
  const first = retitle('One');
  const second = retitle('One, two');
  const late = new Y.Doc();
  Y.applyUpdate(late, Y.encodeStateAsUpdate(server));
  Y.applyUpdate(late, second);
  expect(title(late)).toBe('Map');
  late.getMap('map').set('state', 'to-be');
  expect(lostByServer(late, { clocks: clocks(), unkept: [] })).toBeNull();
  Y.applyUpdate(late, first);
  expect(lostByServer(late, { clocks: clocks(), unkept: [] })).not.toBeNull();
  expect(title(page)).toBe('One, two');
});
