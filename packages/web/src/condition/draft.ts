import type { Channel, Condition, PropertyTest, Scalar } from '@waymark/model';

/** A condition while it is edited: lines may be half filled in, each line and group can be turned around. */
export type Draft = Group | Line;
export interface Group {
  kind: 'group';
  key: number;
  not: boolean;
  join: 'all' | 'any';
  of: Draft[];
}
export type Line = { key: number; not: boolean } & (
  | { kind: 'event'; names: string[] }
  | { kind: 'page'; paths: string[] }
  | { kind: 'channel'; channels: Channel[] }
  | { kind: 'property'; name: string; test: PropertyTest['test']; values: Scalar[] }
);
export type LineKind = Line['kind'];

let lastKey = 0;
const nextKey = () => ++lastKey;

/** An empty line of a kind. */
export function newLine(kind: LineKind): Line {
  const base = { key: nextKey(), not: false };
  switch (kind) {
    case 'event':
      return { ...base, kind, names: [] };
    case 'page':
      return { ...base, kind, paths: [] };
    case 'channel':
      return { ...base, kind, channels: [] };
    case 'property':
      return { ...base, kind, name: '', test: 'equals', values: [] };
  }
}

export const newGroup = (of: Draft[] = [newLine('event')], join: Group['join'] = 'any'): Group => ({
  kind: 'group',
  key: nextKey(),
  not: false,
  join,
  of,
});

/** The draft to edit a condition; it always is a group, so that lines can be added. */
export function draftFrom(condition: Condition | null): Group {
  if (!condition) return newGroup();
  const draft = read(condition, false);
  return draft.kind === 'group' && !draft.not ? draft : newGroup([draft]);
}

function read(condition: Condition, not: boolean): Draft {
  const base = { key: nextKey(), not };
  switch (condition.kind) {
    case 'not':
      // Turned around twice is a group of its own, so that nothing of the original gets lost.
      return not
        ? { ...base, kind: 'group', join: 'all', of: [read(condition, false)] }
        : read(condition.of, true);
    case 'all':
    case 'any':
      return {
        ...base,
        kind: 'group',
        join: condition.kind,
        of: condition.of.map((it) => read(it, false)),
      };
    case 'event':
      return { ...base, kind: 'event', names: condition.names };
    case 'page':
      return { ...base, kind: 'page', paths: condition.paths };
    case 'channel':
      return { ...base, kind: 'channel', channels: condition.channels };
    case 'property': {
      const turned = condition.test === 'exists' && !condition.exists;
      const { name, test } = condition;
      return {
        ...base,
        not: turned ? !not : not,
        kind: 'property',
        name,
        test,
        values: valuesOf(condition),
      };
    }
  }
}

function valuesOf(it: PropertyTest): Scalar[] {
  switch (it.test) {
    case 'exists':
      return [];
    case 'in':
      return it.values;
    case 'matches':
      return [it.pattern];
    case 'between':
      return [it.from, it.to];
    default:
      return [it.value];
  }
}

/** The condition of what is filled in so far, null when that is nothing. */
export function conditionFrom(draft: Draft): Condition | null {
  const condition = draft.kind === 'group' ? groupFrom(draft) : lineFrom(draft);
  return condition && draft.not ? { kind: 'not', of: condition } : condition;
}

function groupFrom({ join, of }: Group): Condition | null {
  const parts = of.map(conditionFrom).filter((part) => part !== null);
  const [only] = parts;
  if (!only) return null;
  return parts.length === 1 ? only : { kind: join, of: parts };
}

function lineFrom(line: Line): Condition | null {
  switch (line.kind) {
    case 'event':
      return line.names.length ? { kind: 'event', names: line.names } : null;
    case 'page':
      return line.paths.length ? { kind: 'page', paths: line.paths } : null;
    case 'channel':
      return line.channels.length ? { kind: 'channel', channels: line.channels } : null;
    case 'property':
      return line.name.trim() === ''
        ? null
        : propertyFrom(line.name.trim(), line.test, line.values);
  }
}

function propertyFrom(
  name: string,
  test: PropertyTest['test'],
  values: Scalar[],
): PropertyTest | null {
  const kind = 'property';
  const [first, second] = values;
  if (test === 'exists') return { kind, name, test, exists: true };
  if (first === undefined || first === '') return null;
  switch (test) {
    case 'equals':
      return { kind, name, test, value: first };
    case 'in':
      return { kind, name, test, values };
    case 'contains':
    case 'starts-with':
      return { kind, name, test, value: String(first) };
    case 'matches':
      return isPattern(String(first)) ? { kind, name, test, pattern: String(first) } : null;
    case 'greater':
    case 'less':
      return typeof first === 'number' ? { kind, name, test, value: first } : null;
    case 'between':
      return typeof first === 'number' && typeof second === 'number'
        ? { kind, name, test, from: first, to: second }
        : null;
  }
}

/** Whether a text can be read as a regular expression. */
export function isPattern(text: string): boolean {
  try {
    return new RegExp(text).source !== '';
  } catch {
    // Not one: that is the answer.
    return false;
  }
}

/** What a person typed as a value: a number when it is written as one, else text ("007" stays text). */
export function scalarFrom(text: string): Scalar {
  const number = Number(text);
  return text.trim() !== '' && String(number) === text && Number.isFinite(number) ? number : text;
}
