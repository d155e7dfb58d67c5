import { emptyMap, fillSharedMap, type JourneyMap, journeyMapSchema } from '@waymark/model';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createPerson, meet, type Person } from './three-people.ts';

function annAndBo(): [Person, Person] {
  const doc = new Y.Doc();
  const map = {
    ...emptyMap({}),
    stages: ['s1', 's2', 's3'].map((id) => ({ id, name: {}, kind: 'purchase' })),
    lanes: [{ id: 'l', kind: 'notes' }],
    cells: [{ id: 'c', lane: 'l', stage: 's1', text: { en: 'Before' } }],
  };
  fillSharedMap(doc, journeyMapSchema.parse(map));
  const state = Y.encodeStateAsUpdate(doc);
  return [createPerson(state, 1), createPerson(state, 2)];
}

const textsOf = ({ reader }: Person) => reader.read().cells.map((it) => it.text.en);
const addCell = (map: JourneyMap): JourneyMap => {
  const cell = { id: 'n', lane: 'l', stage: 's1', text: { en: 'A' } };
  return { ...map, cells: [cell, ...map.cells] };
};
const write = (en: string) => (map: JourneyMap) => ({
  ...map,
  cells: map.cells.map((it) => (it.id === 'n' ? { ...it, text: { en } } : it)),
});

describe('taking an addition back', () => {
  it('hides what another wrote in it, and doing it again shows that', () => {
    const [ann, bo] = annAndBo();
    ann.edit(addCell);
    meet(ann, bo);
    bo.edit(write('A and a paragraph by Bo'));
    meet(ann, bo);
    ann.undoing.undo();
    meet(ann, bo);
    expect([textsOf(ann), textsOf(bo)]).toEqual([['Before'], ['Before']]);
    ann.undoing.redo();
    meet(ann, bo);
    const all = ['A and a paragraph by Bo', 'Before'];
    expect([textsOf(ann), textsOf(bo)]).toEqual([all, all]);
  });

  it('and doing it again keeps what another wrote meanwhile without hearing of it', () => {
    const [ann, bo] = annAndBo();
    ann.edit(addCell);
    meet(ann, bo);
    bo.edit(write('A by Bo'));
    ann.undoing.undo();
    ann.undoing.redo();
    meet(ann, bo);
    expect([textsOf(ann), textsOf(bo)]).toEqual([
      ['A by Bo', 'Before'],
      ['A by Bo', 'Before'],
    ]);
  });

  it('leaves what another put in a stage beside the place where that was', () => {
    const [ann, bo] = annAndBo();
    ann.edit((map) => {
      const stage = { id: 'new', name: {}, kind: 'purchase' as const };
      return { ...map, stages: map.stages.toSpliced(2, 0, stage) };
    });
    meet(ann, bo);
    bo.edit((map) => {
      const cell = { id: 'bos', lane: 'l', stage: 'new', text: { en: 'B' } };
      return { ...map, cells: [...map.cells, cell] };
    });
    meet(ann, bo);
    ann.undoing.undo();
    meet(ann, bo);
    for (const { reader } of [ann, bo]) {
      expect(reader.read().cells.find((it) => it.id === 'bos')?.stage).toBe('s2');
    }
  });

  it('shows nobody a part of which only the first half came', () => {
    const [ann, bo] = annAndBo();
    const changes: Uint8Array[] = [];
    ann.doc.on('update', (change) => changes.push(change));
    ann.edit(addCell);
    expect(changes).toHaveLength(2);
    for (const [i, change] of changes.entries()) {
      Y.applyUpdate(bo.doc, change);
      expect(textsOf(bo)).toEqual(i === 0 ? ['Before'] : ['A', 'Before']);
      expect(bo.reader.misfits()).toEqual([]);
    }
  });
});
