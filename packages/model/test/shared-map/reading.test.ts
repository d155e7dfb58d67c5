import {
  checkMap,
  emptyMap,
  fillSharedMap,
  type JourneyMap,
  journeyMapSchema,
  readSharedMap,
  writeDifference,
} from '@waymark/model';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createPerson, meet, type Person } from './three-people.ts';

const map: JourneyMap = journeyMapSchema.parse({
  ...emptyMap({ en: 'A shop', nl: 'Een winkel' }),
  description: { en: 'Of bicycles' },
  state: 'to-be',
  counterpart: 'map_other',
  card: { owner: 'Ann', state: 'live', tags: ['a', 'b'], reviewedOn: '2026-11-02' },
  personas: [
    {
      ...{ id: 'p', name: { en: 'Pat' }, role: 'decider', quote: { en: '“No.”' } },
      traits: [{ label: { en: 'Age' }, value: { en: '41' } }],
      picture: { file: 'pic', width: 10, height: 20, alt: { en: 'A face' } },
    },
  ],
  phases: [{ id: 'ph', name: { en: 'Before' } }],
  stages: ['a', 'b', 'c'].map((id) => ({
    ...{ id, name: { en: id.toUpperCase() }, kind: 'purchase', phase: 'ph' },
  })),
  touchpoints: ['t', 'u'].map((id, row) => ({
    ...{ id, stage: 'b', row, name: { en: id }, channel: 'web', span: 2, scenario: 'failure' },
    rule: { kind: 'not', of: { kind: 'event', names: ['X'] } },
  })),
  arrows: [{ id: 'r', from: 't', to: 'u', withinSeconds: 60, label: { en: 'soon' } }],
  lanes: [
    { id: 'l', kind: 'notes', persona: 'p' },
    { id: 'm', kind: 'pains', name: { nl: 'Pijn' } },
  ],
  cells: [
    {
      ...{ id: 'x', lane: 'l', stage: 'b', touchpoint: 't', text: { en: 'Hm 🚲' }, value: 3 },
      evidence: { kind: 'observed', source: 'shop floor', date: '2026-01-02', people: 4 },
      metric: { unit: 'share', points: [{ date: '2026-01-02', value: 0.5 }] },
    },
    { id: 'y', lane: 'm', stage: 'c', text: {}, link: 'https://example.com/' },
  ],
  emotions: [
    { touchpoint: 't', value: -1.25, note: { en: 'cold' } },
    { touchpoint: 't', persona: 'p', when: 'to-be', value: 2 },
  ],
  goals: [{ id: 'g', name: { en: 'Bought' }, touchpoint: 'u' }],
  changes: [{ id: 'ch', text: { en: 'Do it' }, owner: 'Bo', due: '2026-12-01', state: 'doing' }],
});

const docOf = (it: JourneyMap): Y.Doc => {
  const doc = new Y.Doc();
  fillSharedMap(doc, it);
  return doc;
};

const partIn = (doc: Y.Doc, list: string, id: string): Y.Map<unknown> => {
  const part = doc.getMap(list).get(id);
  if (part instanceof Y.Map) return part;
  throw new Error(`No ${id} in ${list}.`);
};

/** Puts lists and objects in the document as one plain value each. */
function asBefore(doc: Y.Doc): void {
  const cell = partIn(doc, 'cells', 'x');
  for (const key of [...cell.keys()]) if (/^(evidence|metric)[.]/.test(key)) cell.delete(key);
  cell.set('evidence', map.cells[0]?.evidence);
  cell.set('metric', map.cells[0]?.metric);
  partIn(doc, 'personas', 'p').set('traits', map.personas[0]?.traits);
  doc.getMap('map').set('card.tags', map.card?.tags);
}

function twoPeople(): [Person, Person] {
  const state = Y.encodeStateAsUpdate(docOf(map));
  return [createPerson(state, 1), createPerson(state, 2)];
}

/** What both show after each did something without hearing of the other. */
function together(
  a: (map: JourneyMap) => JourneyMap,
  b: (map: JourneyMap) => JourneyMap,
): JourneyMap {
  const [ann, bo] = twoPeople();
  ann.edit(a);
  bo.edit(b);
  meet(ann, bo);
  const [one, other] = [ann.reader.read(), bo.reader.read()];
  expect(one).toEqual(other);
  expect(checkMap(one)).toEqual([]);
  return one;
}

describe('a map in a shared document', () => {
  it('is read back to the last field, and in the order a saved map has', () => {
    expect(JSON.stringify(readSharedMap(docOf(map)).read())).toBe(JSON.stringify(map));
  });

  it('keeps every part that did not change the same object', () => {
    const doc = docOf(map);
    const reader = readSharedMap(doc);
    const before = reader.read();
    expect(reader.read()).toBe(before);
    const cells = before.cells.map((it) => (it.id === 'x' ? { ...it, text: { en: 'Ah' } } : it));
    writeDifference(doc, { before, after: { ...before, cells } });
    const after = reader.read();
    expect(after.cells[0]?.text).toEqual({ en: 'Ah' });
    expect(after.cells[1]).toBe(before.cells[1]);
    for (const list of ['stages', 'touchpoints', 'lanes', 'arrows', 'emotions'] as const) {
      expect(after[list]).toBe(before[list]);
    }
  });

  it('takes what stands as it was answered for just that, and reads what does not', () => {
    const known: JourneyMap = JSON.parse(JSON.stringify(map));
    const same = readSharedMap(docOf(map), known).read();
    for (const list of [
      'stages',
      'touchpoints',
      'lanes',
      'cells',
      'emotions',
      'changes',
    ] as const) {
      expect(same[list]).toBe(known[list]);
    }
    const older: JourneyMap = { ...known, title: {}, lanes: [], cells: known.cells.slice(0, 1) };
    older.touchpoints = known.touchpoints.map((it) => ({ ...it, rule: null }));
    expect(JSON.stringify(readSharedMap(docOf(map), older).read())).toBe(JSON.stringify(map));
    const doc = docOf(map);
    const cell = doc.getMap('cells').get('x');
    if (cell instanceof Y.Map) cell.set('evidence.kind', 'no such kind');
    const reader = readSharedMap(doc, known);
    expect(reader.read().cells.map((it) => it.id)).toEqual(['y']);
    expect(reader.misfits()).toEqual([{ list: 'cells', key: 'x' }]);
  });

  it('takes for no map what only a page of somebody else could put in a list or an object', () => {
    const hidden = Array.from({ length: 50 }, () => ({ label: {}, value: {} }));
    const spoilings: ((persona: Y.Map<unknown>, cell: Y.Map<unknown>) => void)[] = [
      (persona) => persona.set('traits', 'a word'),
      (persona) => persona.set('traits', new Y.Map()),
      (persona) => (persona.get('traits') as Y.Array<unknown>).push(['a word']),
      (persona) => (persona.get('traits') as Y.Array<unknown>).push([...hidden, 'a word']),
      (_, cell) => cell.set('metric.points', 7),
      (_, cell) => cell.set('metric.target', 'much'),
      (_, cell) => cell.set('evidence', { kind: 'no such kind' }),
      (_, cell) => cell.set('evidence.people', 'a word'),
      (_, cell) => {
        cell.delete('evidence.kind');
        cell.set('evidence.people', 'a word');
      },
    ];
    for (const spoil of spoilings) {
      const doc = docOf(map);
      const reader = readSharedMap(doc);
      reader.read();
      spoil(doc.getMap('personas').get('p') as Y.Map<unknown>, partIn(doc, 'cells', 'x'));
      expect(reader.misfits(), String(spoil)).toHaveLength(1);
    }
  });

  it('reads lists and objects that are one plain value, as in documents of before, and changes them', () => {
    const doc = docOf(map);
    asBefore(doc);
    const reader = readSharedMap(doc);
    expect(JSON.stringify(reader.read())).toBe(JSON.stringify(map));
    const before = reader.read();
    const cells = before.cells.map((it) =>
      it.id === 'x'
        ? {
            ...it,
            evidence: { kind: 'observed' as const, source: 'the street', people: 4 },
            metric: { unit: 'money' as const, points: [{ date: '2026-01-02', value: 0.5 }] },
          }
        : it,
    );
    const personas = before.personas.map((it) => ({
      ...it,
      traits: [...(it.traits ?? []), { label: { en: 'Job' }, value: {} }],
    }));
    const after = { ...before, cells, personas, card: { ...before.card, tags: ['b', 'c'] } };
    writeDifference(doc, { before, after });
    expect(reader.misfits()).toEqual([]);
    expect(reader.read()).toEqual(after);
    const { evidence: _, metric: __, ...bare } = cells[0] as JourneyMap['cells'][number];
    writeDifference(doc, { before: reader.read(), after: { ...after, cells: [bare] } });
    expect(reader.read().cells).toEqual([bare]);
  });

  it('writes only what differs', () => {
    const doc = docOf(map);
    const before = readSharedMap(doc).read();
    const sizes: number[] = [];
    doc.on('update', (it: Uint8Array) => sizes.push(it.byteLength));
    const copy = structuredClone(before);
    writeDifference(doc, { before, after: copy });
    expect(sizes).toEqual([]);
    const [first, ...lanes] = copy.lanes;
    writeDifference(doc, { before, after: { ...copy, lanes: first ? [...lanes, first] : [] } });
    expect(sizes).toHaveLength(1);
    expect(sizes[0]).toBeLessThan(60);
  });

  it('refuses to write a part that no map can hold, and writes nothing then', () => {
    const doc = docOf(map);
    const before = readSharedMap(doc).read();
    const lanes = [...before.lanes, { id: 'n', kind: 'no such kind' }] as JourneyMap['lanes'];
    const state = Y.encodeStateAsUpdate(doc);
    expect(() => writeDifference(doc, { before, after: { ...before, title: {}, lanes } })).toThrow(
      expect.objectContaining({ code: 'BAD_MAP' }),
    );
    expect(Y.encodeStateAsUpdate(doc)).toEqual(state);
  });
});

describe('what two people do at the same moment', () => {
  const without = (it: JourneyMap, stage: string): JourneyMap => ({
    ...it,
    stages: it.stages.filter(({ id }) => id !== stage),
    touchpoints: it.touchpoints.filter((touchpoint) => touchpoint.stage !== stage),
    ...{ arrows: [], goals: [], emotions: [] },
    cells: it.cells.filter((cell) => cell.stage !== stage),
  });

  it('is all there when they write in one text', () => {
    const write = (change: (text: string) => string) => (it: JourneyMap) => ({
      ...it,
      cells: it.cells.map((cell) =>
        cell.id === 'x' ? { ...cell, text: { en: change(cell.text.en ?? '') } } : cell,
      ),
    });
    const { cells } = together(
      write((text) => `Oh! ${text}`),
      write((text) => text.replace('🚲', '🚳?')),
    );
    expect(cells[0]?.text.en).toBe('Oh! Hm 🚳?');
  });

  it('is all there when they change other entries of a list, or other fields of an object', () => {
    const inCell = (change: Partial<JourneyMap['cells'][number]>) => (it: JourneyMap) => ({
      ...it,
      cells: it.cells.map((cell) => (cell.id === 'x' ? { ...cell, ...change } : cell)),
    });
    const [one, other] = ['2026-01-01', '2026-01-03'].map((date) => ({ date, value: 1 })) as [
      { date: string; value: number },
      { date: string; value: number },
    ];
    const old = { date: '2026-01-02', value: 0.5 };
    const evidence = { source: 'shop floor', date: '2026-01-02' };
    const { cells } = together(
      inCell({
        metric: { unit: 'share', points: [one, old] },
        evidence: { kind: 'reported', people: 4, ...evidence },
      }),
      inCell({
        metric: { unit: 'share', target: 0.9, points: [old, other] },
        evidence: { kind: 'observed', people: 5, ...evidence },
      }),
    );
    expect(cells[0]?.metric).toEqual({ unit: 'share', target: 0.9, points: [one, old, other] });
    expect(cells[0]?.evidence).toEqual({ kind: 'reported', people: 5, ...evidence });
    const traits = (label: string) => (it: JourneyMap) => ({
      ...it,
      personas: it.personas.map((persona) => ({
        ...persona,
        traits: [{ label: { en: label }, value: { en: '41' } }],
      })),
    });
    const both = together(traits('Years'), traits('Born')).personas[0]?.traits;
    expect(both?.map((it) => it.label.en).sort()).toEqual(['Born', 'Years']);
    const gone = together(
      inCell({ evidence: undefined }),
      inCell({ evidence: { kind: 'observed', people: 5, ...evidence } }),
    );
    expect(gone.cells[0]?.evidence).toBe(undefined);
  });

  it('goes to the stage beside the one that the other removed', () => {
    const added = { ...map.touchpoints[0], id: 'new', row: 7, arrows: [] };
    const { stages, touchpoints, cells } = together(
      (it) => without(it, 'b'),
      (it) => ({
        ...it,
        touchpoints: [...it.touchpoints, added as JourneyMap['touchpoints'][number]],
        cells: [
          ...it.cells,
          { id: 'kept', lane: 'm', stage: 'b', touchpoint: 't', text: { en: 'k' } },
        ],
      }),
    );
    expect(stages.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(touchpoints.map(({ id, stage }) => [id, stage])).toEqual([['new', 'a']]);
    expect(cells.find(({ id }) => id === 'kept')).toEqual({
      ...{ id: 'kept', lane: 'm', stage: 'a', text: { en: 'k' } },
    });
  });

  it('is back where it was when the one who removed the stage takes that back', () => {
    const [ann, bo] = twoPeople();
    ann.edit((it) => without(it, 'b'));
    const moved = map.touchpoints.map((it) => (it.id === 'u' ? { ...it, row: 9 } : it));
    bo.edit((it) => ({ ...it, touchpoints: moved }));
    meet(ann, bo);
    ann.undoing.undo();
    meet(ann, bo);
    expect(ann.reader.read()).toEqual(bo.reader.read());
    expect(bo.reader.read().stages.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(bo.reader.read().touchpoints.map(({ id, stage, row }) => [id, stage, row])).toEqual([
      ['t', 'b', 0],
      ['u', 'b', 9],
    ]);
  });

  it('leaves a touchpoint at one of the two places it was given, stage and row together', () => {
    const place = (stage: string, row: number) => (it: JourneyMap) => ({
      ...it,
      touchpoints: it.touchpoints.map((touchpoint) =>
        touchpoint.id === 't' ? { ...touchpoint, stage, row } : touchpoint,
      ),
    });
    const { touchpoints } = together(place('a', 5), place('c', 8));
    const [at] = touchpoints;
    expect([
      ['a', 5],
      ['c', 8],
    ]).toContainEqual([at?.stage, at?.row]);
  });

  it('holds no more than a map holds, whatever they add', () => {
    const stages = (name: string) => (it: JourneyMap) => ({
      ...it,
      stages: [
        ...it.stages,
        ...Array.from({ length: 30 }, (_, i) => ({
          ...{ id: `${name}${i}`, name: {}, kind: 'purchase' as const },
        })),
      ],
    });
    expect(together(stages('x'), stages('y')).stages).toHaveLength(40);
  });

  it('lets go of a persona, a phase or a lane that the other removed', () => {
    const { lanes, stages, cells, emotions } = together(
      (it) => ({
        ...it,
        ...{ personas: [], phases: [], emotions: [] },
        lanes: it.lanes.slice(1).map(({ persona: _, ...lane }) => lane),
        stages: it.stages.map(({ phase: _, ...stage }) => stage),
        cells: it.cells.filter((cell) => cell.lane !== 'l'),
      }),
      (it) => ({
        ...it,
        lanes: it.lanes.map((lane) => ({ ...lane, persona: 'p' })),
        stages: [...it.stages, { id: 'd', name: {}, kind: 'purchase', phase: 'ph' }],
        cells: [...it.cells, { id: 'z', lane: 'l', stage: 'a', text: { en: 'z' } }],
        emotions: [...it.emotions, { touchpoint: 'u', persona: 'p', value: 1 }],
      }),
    );
    expect(lanes).toEqual([{ id: 'm', kind: 'pains', name: { nl: 'Pijn' } }]);
    expect(stages.map(({ phase }) => phase)).toEqual([undefined, undefined, undefined, undefined]);
    expect(cells.map(({ id }) => id)).toEqual(['y']);
    expect(emotions).toEqual([]);
  });
});
