import { addStage, addTouchpoint } from '../../commands/commands.ts';
import { newId } from '../../editing/editor.tsx';
import { arrowAt } from '../../selection/along-arrows.ts';
import { keyOf, type PartKey, partOf } from '../../selection/part.ts';
import type { Command, Here } from '../command.ts';

/** Begins to write where the keyboard stands; adding a lane asks which kind instead. */
function write({ at, selection }: Here): void {
  const part = partOf(at);
  if (!at || !part) return;
  selection.edit(at);
}

const isWritable = ({ at }: Here): boolean => partOf(at) !== null;

/** One more of what is stood on, right after it, and its text asked for. */
function add(here: Here): void {
  const key = added(here);
  // A lane is asked for where all of them end, and comes below the one that is stood on.
  const after = key?.startsWith('end:') && here.at !== null ? here.at : undefined;
  if (key) here.selection.edit(key, undefined, after && { after });
}

/** Makes it, or finds the place where it is written, and answers which part that is. */
function added({ at, map, hand, words }: Here): PartKey | null {
  const part = partOf(at);
  const id = newId();
  switch (part?.kind) {
    case 'stage': {
      const name = { [words.locale]: words.t('map.new-stage') };
      hand.edit((now) => {
        const here = now.stages.findIndex((it) => it.id === part.id);
        return addStage(now, { id, name, at: here + 1 });
      });
      return keyOf({ kind: 'stage', id });
    }
    case 'touchpoint': {
      const it = map.touchpoints.find((one) => one.id === part.id);
      if (!it) return null;
      const name = { [words.locale]: words.t('map.new-touchpoint') };
      const one = { id, stage: it.stage, row: it.row + 1, name, channel: it.channel };
      hand.edit((now) => addTouchpoint(now, one));
      return keyOf({ kind: 'touchpoint', id });
    }
    case 'cell': {
      const it = map.cells.find((one) => one.id === part.id);
      return it ? keyOf({ kind: 'place', lane: it.lane, stage: it.stage }) : null;
    }
    case 'lane':
      return keyOf({ kind: 'end', of: 'lanes' });
    default:
      return at;
  }
}

const touchpointOf = ({ at }: Here): string | null => {
  const part = partOf(at);
  return part?.kind === 'touchpoint' ? part.id : null;
};

/** Of an arrow it is the touchpoint it leaves, whose panel has its words and rules. */
const openable = (here: Here): string | null =>
  touchpointOf(here) ?? arrowAt(here.map, here.at)?.from ?? null;

const whileWriting = {
  group: 'write',
  heardElsewhere: true,
  keysOnly: true,
  run: () => undefined,
} as const;

/** Writing in a part of the sheet, and adding to it. */
export const writeCommands: readonly Command[] = [
  {
    id: 'write',
    title: 'commands.write',
    group: 'write',
    keys: ['Enter', 'F2'],
    ofPart: true,
    when: isWritable,
    run: write,
  },
  {
    id: 'add',
    title: 'commands.add',
    group: 'write',
    keys: ['Insert', 'N'],
    ofPart: true,
    // On an empty place a letter begins a text, and there is nothing yet to come after.
    when: ({ at }) => /^(stage|touchpoint|cell|lane):/.test(at ?? ''),
    run: add,
  },
  { ...whileWriting, id: 'type', title: 'commands.writing.type', shownKeys: ['A … Z'] },
  { ...whileWriting, id: 'keep', title: 'commands.writing.keep', shownKeys: ['Enter'] },
  { ...whileWriting, id: 'keep-next', title: 'commands.writing.next', shownKeys: ['Tab'] },
  { ...whileWriting, id: 'keep-back', title: 'commands.writing.back', shownKeys: ['Shift+Tab'] },
  { ...whileWriting, id: 'line', title: 'commands.writing.line', shownKeys: ['Ctrl+Enter'] },
  { ...whileWriting, id: 'leave', title: 'commands.writing.leave', shownKeys: ['Escape'] },
  { ...whileWriting, id: 'grade', title: 'commands.writing.grade', shownKeys: ['1 … 5', '-', '+'] },
  {
    id: 'evidence',
    title: 'commands.evidence',
    group: 'write',
    keys: ['E'],
    ofPart: true,
    when: ({ at }) => /^(cell|feeling):/.test(at ?? ''),
    run: ({ at, selection }) => {
      const part = partOf(at);
      if (part?.kind === 'feeling') selection.edit(keyOf(part));
      if (part?.kind !== 'cell') return;
      const cell = document.querySelector(`[data-cell="${CSS.escape(part.id)}"]`);
      cell?.querySelector<HTMLElement>('[data-evidence-of]')?.click();
    },
  },
  {
    id: 'open',
    title: 'commands.open',
    group: 'walk',
    keys: [' '],
    reads: true,
    ofPart: true,
    when: (here) => openable(here) !== null,
    run: (here) => {
      const id = openable(here);
      if (id !== null) here.openTouchpoint(id);
    },
  },
  {
    id: 'connect',
    title: 'commands.connect',
    group: 'change',
    keys: ['C'],
    ofPart: true,
    when: (here) => touchpointOf(here) !== null,
    run: ({ show }) => show('connect'),
  },
];
