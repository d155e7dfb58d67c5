import {
  checkMap,
  emptyMap,
  fillSharedMap,
  type JourneyMap,
  journeyMapSchema,
  readSharedMap,
} from '@waymark/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyEdit, type RandomEdit, randomEdit } from './arbitrary-edit.ts';
import { createPerson, meet, type Person } from './three-people.ts';

function startMap(): JourneyMap {
  return journeyMapSchema.parse({
    ...emptyMap({ en: 'Together' }),
    stages: ['one', 'two', 'three'].map((id) => ({ id, name: { en: id }, kind: 'purchase' })),
    touchpoints: ['t1', 't2', 't3', 't4'].map((id, i) => ({
      ...{ id, stage: ['one', 'two', 'three'][i % 3], row: i, name: { en: id } },
      ...{ channel: 'web', rule: null },
    })),
    lanes: ['l1', 'l2', 'l3'].map((id) => ({ id, kind: 'notes' })),
    cells: ['c1', 'c2'].map((id, i) => ({
      ...{ id, lane: 'l1', stage: 'one', text: { en: id } },
      ...(i === 1 && { touchpoint: 't1' }),
    })),
  });
}

function startPeople(): Person[] {
  const doc = new Y.Doc();
  fillSharedMap(doc, startMap());
  const state = Y.encodeStateAsUpdate(doc);
  return [1, 2, 3].map((id) => createPerson(state, id));
}

type Step =
  | { who: number; edit: RandomEdit }
  | { who: number; back: boolean }
  | { who: number; meets: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ who: fc.nat({ max: 2 }), edit: randomEdit }) },
  { weight: 1, arbitrary: fc.record({ who: fc.nat({ max: 2 }), back: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ who: fc.nat({ max: 2 }), meets: fc.nat({ max: 2 }) }) },
);
function expectWhole(map: JourneyMap): void {
  expect(checkMap(map)).toEqual([]);
  expect(journeyMapSchema.parse(map)).toEqual(map);
}

/** Does all steps and lets everybody meet; each letter typed in a cell is one no other edit types. */
function draw(people: Person[], steps: readonly Step[]): void {
  const at = (i: number): Person => people[i] ?? (people[0] as Person);
  steps.forEach((it, i) => {
    const person = at(it.who);
    if ('edit' in it) {
      const name = { id: `n${i}`, letter: String.fromCodePoint(0x4e00 + i) };
      person.edit((map) => applyEdit(map, it.edit, name));
    } else if ('back' in it) {
      if (it.back) person.undoing.undo();
      else person.undoing.redo();
    } else if (it.meets !== it.who) meet(person, at(it.meets));
    // No honest change is one that a server would refuse.
    expect(person.reader.misfits()).toEqual([]);
  });
  for (let round = 0; round < 2; round += 1) {
    meet(at(0), at(1));
    meet(at(1), at(2));
    meet(at(2), at(0));
  }
}

function expectSame(people: Person[]): void {
  const [first, ...others] = people.map((it) => it.reader.read());
  if (!first) throw new Error('Nobody is there.');
  expectWhole(first);
  for (const other of others) expect(JSON.stringify(other)).toBe(JSON.stringify(first));
  // What was followed change by change is what somebody reads who only comes now.
  const fresh = new Y.Doc();
  for (const it of people) {
    Y.applyUpdate(fresh, Y.encodeStateAsUpdate(it.doc));
    expect(it.reader.misfits()).toEqual([]);
  }
  expect(JSON.stringify(readSharedMap(fresh).read())).toBe(JSON.stringify(first));
}

it('comes to one whole map after 1,000 edits of three people who rarely hear of each other', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1_250, maxLength: 1_250 }), (steps) => {
      const people = startPeople();
      draw(people, steps);
      expectSame(people);
    }),
    { numRuns: 2, endOnFailure: true },
  );
}, 120_000);

it('comes to one whole map after any few edits', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const people = startPeople();
      draw(people, steps);
      expectSame(people);
    }),
    { numRuns: 100 },
  );
}, 120_000);
