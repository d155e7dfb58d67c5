import { emptyMap, fillSharedMap, journeyMapSchema, reword } from '@waymark/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { createPerson, meet, type Person } from './three-people.ts';

function startPeople(texts: readonly string[]): Person[] {
  const doc = new Y.Doc();
  fillSharedMap(
    doc,
    journeyMapSchema.parse({
      ...emptyMap({}),
      stages: [{ id: 's', name: {}, kind: 'purchase' }],
      lanes: [{ id: 'l', kind: 'notes' }],
      cells: texts.map((en, i) => ({ id: `c${i}`, lane: 'l', stage: 's', text: { en } })),
    }),
  );
  const state = Y.encodeStateAsUpdate(doc);
  return [1, 2, 3].map((id) => createPerson(state, id));
}

const steps = fc.array(
  fc.record({
    who: fc.nat({ max: 2 }),
    what: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('type', 'erase') },
      { weight: 1, arbitrary: fc.constant('meet') },
    ),
    cell: fc.nat({ max: 1 }),
    at: fc.nat(),
    language: fc.constantFrom('en' as const, 'nl' as const),
  }),
  { maxLength: 80 },
);

it('keeps every letter that somebody typed and nobody erased, also in a language nobody used yet', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const people = startPeople(['ab', '']);
      const wanted = new Set(['ab'.slice(0, 1), 'ab'.slice(1)]);
      all.forEach(({ who, what, cell, at, language }, i) => {
        const person = people[who] as Person;
        const other = people[(who + 1) % 3] as Person;
        if (what === 'meet') {
          meet(person, other);
          return;
        }
        const letter = String.fromCodePoint(0x1f300 + i);
        person.edit((map) => {
          const text = map.cells[cell]?.text[language] ?? '';
          const letters = [...text];
          const place = at % (letters.length + (what === 'type' ? 1 : 0) || 1);
          if (what === 'type') {
            letters.splice(place, 0, letter);
            wanted.add(letter);
          } else for (const gone of letters.splice(place, 1)) wanted.delete(gone);
          return {
            ...map,
            cells: map.cells.map((it, n) =>
              n === cell ? { ...it, text: reword(it.text, language, letters.join('')) } : it,
            ),
          };
        });
      });
      for (const [a, b] of [
        [0, 1],
        [1, 2],
        [2, 0],
        [0, 1],
      ] as const) {
        meet(people[a] as Person, people[b] as Person);
      }
      for (const { reader } of people) {
        const found = reader
          .read()
          .cells.flatMap((it) => [...(it.text.en ?? ''), ...(it.text.nl ?? '')]);
        expect(new Set(found)).toEqual(wanted);
        expect(found).toHaveLength(wanted.size);
      }
    }),
    { numRuns: 100 },
  );
});
