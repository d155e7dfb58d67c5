import { emptyMap, fillSharedMap, type JourneyMap, journeyMapSchema } from '@waymark/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { changeEntries, type RandomEdit, randomEdit } from './arbitrary-edit.ts';
import { createPerson, meet, type Person } from './three-people.ts';

function startMap(): JourneyMap {
  return journeyMapSchema.parse({
    ...emptyMap({}),
    personas: [{ id: 'p', name: {} }],
    stages: [{ id: 's', name: {}, kind: 'purchase' }],
    lanes: [{ id: 'l', kind: 'metrics' }],
    cells: [{ id: 'c', lane: 'l', stage: 's', text: {}, metric: { unit: 'number', points: [] } }],
  });
}

/** As documents held them before: each list, and each object, one plain value. */
function asBefore(doc: Y.Doc): void {
  const [persona, cell] = [doc.getMap('personas').get('p'), doc.getMap('cells').get('c')];
  if (!(persona instanceof Y.Map) || !(cell instanceof Y.Map)) throw new Error('No such parts.');
  cell.delete('metric.unit');
  cell.delete('metric.points');
  persona.set('traits', [{ label: { en: 'old trait' }, value: {} }]);
  cell.set('metric', { unit: 'number', target: 7, points: [{ date: '2026-01-01', value: 1 }] });
  doc.getMap('map').set('card.tags', ['old']);
}

function startPeople(how: 'new' | 'as before'): Person[] {
  const doc = new Y.Doc();
  fillSharedMap(doc, startMap());
  if (how === 'as before') asBefore(doc);
  const state = Y.encodeStateAsUpdate(doc);
  const people = [1, 2, 3].map((id) => createPerson(state, id));
  if (how === 'as before') {
    // The first to write there makes shared lists of them; from then on all write in those.
    const [first] = people as [Person];
    lists.forEach((list, i) => {
      first.edit((map) => change(map, list, { kind: 'card', a: 0, b: 1, c: 3 }, 90 + i));
    });
    for (const other of people.slice(1)) meet(first, other);
  }
  return people;
}

const lists = ['traits', 'points', 'tags'] as const;
type List = (typeof lists)[number];

function change(map: JourneyMap, list: List, edit: RandomEdit, number: number): JourneyMap {
  if (list === 'tags') {
    const tags = changeEntries(map.card?.tags ?? [], edit, `tag ${number}`);
    return { ...map, card: { ...map.card, tags } };
  }
  if (list === 'traits') {
    const trait = { label: { en: `trait ${number}` }, value: {} };
    return {
      ...map,
      personas: map.personas.map((it) => ({
        ...it,
        traits: changeEntries(it.traits ?? [], edit, trait),
      })),
    };
  }
  const point = { date: '2026-01-02', value: number };
  return {
    ...map,
    cells: map.cells.map((it) => ({
      ...it,
      metric: {
        unit: 'number',
        ...it.metric,
        points: changeEntries(it.metric?.points ?? [], edit, point),
      },
    })),
  };
}

/** Every entry on the map, by what it says. */
function entriesOf({ card, personas, cells }: JourneyMap): Set<string> {
  return new Set([
    ...(card?.tags ?? []),
    ...personas.flatMap(({ traits }) => traits ?? []).map((it) => it.label.en ?? ''),
    ...cells.flatMap(({ metric }) => metric?.points ?? []).map((it) => `point ${it.value}`),
  ]);
}

type Step =
  | { who: number; list: List; edit: RandomEdit }
  | { who: number; back: boolean }
  | { who: number; meets: number };

const person = fc.nat({ max: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ who: person, list: fc.constantFrom(...lists), edit: randomEdit }),
  },
  { weight: 2, arbitrary: fc.record({ who: person, back: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ who: person, meets: person }) },
);

it.each(['new', 'as before'] as const)(
  'keeps every entry that somebody added and nobody removed, in lists that are %s',
  (how) => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 50 }), (steps) => {
        const people = startPeople(how);
        const wanted = entriesOf((people[0] as Person).reader.read());
        steps.forEach((it, i) => {
          const one = people[it.who] as Person;
          if ('meets' in it) {
            if (it.meets !== it.who) meet(one, people[it.meets] as Person);
            return;
          }
          const before = entriesOf(one.reader.read());
          if ('edit' in it) one.edit((map) => change(map, it.list, it.edit, 100 + i));
          else if (it.back) one.undoing.undo();
          else one.undoing.redo();
          const after = entriesOf(one.reader.read());
          for (const gone of before.difference(after)) wanted.delete(gone);
          for (const added of after.difference(before)) wanted.add(added);
          expect(one.reader.misfits()).toEqual([]);
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
          const map = reader.read();
          const missing = wanted.difference(entriesOf(map));
          expect([...missing]).toEqual([]);
          expect(journeyMapSchema.parse(map)).toEqual(map);
        }
      }),
      { numRuns: 150 },
    );
  },
  120_000,
);
