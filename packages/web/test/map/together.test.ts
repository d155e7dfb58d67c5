import {
  allShared,
  checkMap,
  fillSharedMap,
  journeyMapSchema,
  readSharedMap,
  writeDifference,
} from '@waymark/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { changes } from './changes.ts';
import { mapOf } from './sample.ts';

const steps = fc.array(
  fc.record({
    who: fc.nat({ max: 2 }),
    what: fc.oneof(
      { weight: 10, arbitrary: fc.nat({ max: changes.length - 1 }) },
      { weight: 1, arbitrary: fc.constantFrom('undo', 'redo') },
      { weight: 2, arbitrary: fc.constant('meet') },
    ),
    ...{ a: fc.nat({ max: 9 }), b: fc.nat({ max: 9 }) },
  }),
  { maxLength: 120 },
);

it('comes to one whole map, whatever three people do with the commands of the page', () => {
  const doc = new Y.Doc();
  fillSharedMap(
    doc,
    mapOf(
      3,
      [0, 1, 2, 1].map((stage, row) => ({ stage, row })),
      [[0, 1]],
    ),
  );
  const start = Y.encodeStateAsUpdate(doc);
  fc.assert(
    fc.property(steps, (all) => {
      const people = [1, 2, 3].map((clientID) => {
        const own = new Y.Doc();
        own.clientID = clientID;
        Y.applyUpdate(own, start);
        const options = { trackedOrigins: new Set(['mine']), captureTimeout: 0 };
        const undoing = new Y.UndoManager(allShared(own), options);
        return { doc: own, reader: readSharedMap(own), undoing };
      });
      const meet = (i: number, j: number) => {
        const [a, b] = [people[i]?.doc ?? doc, people[j]?.doc ?? doc];
        Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)));
        Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)));
      };
      all.forEach(({ who, what, a, b }, i) => {
        const person = people[who];
        if (!person) return;
        if (what === 'undo' || what === 'redo') person.undoing[what]();
        else if (what === 'meet') meet(who, (who + 1) % 3);
        else if (typeof what === 'number') {
          const before = person.reader.read();
          const after = changes[what]?.(before, a, b, `n${i}`) ?? before;
          writeDifference(person.doc, { before, after, origin: 'mine' });
          // What a command gives is what the page shows, before anybody else has a say.
          expect(person.reader.read()).toEqual(after);
        }
        expect(person.reader.misfits()).toEqual([]);
      });
      for (const [a, b] of [
        [0, 1],
        [1, 2],
        [2, 0],
        [0, 1],
      ] as const)
        meet(a, b);
      const [first, ...others] = people.map(({ reader }) => reader.read());
      if (!first) throw new Error('Nobody is there.');
      expect(checkMap(first)).toEqual([]);
      expect(journeyMapSchema.parse(first)).toEqual(first);
      for (const other of others) expect(other).toEqual(first);
    }),
    { numRuns: 80 },
  );
});
