import { type Condition, isPattern } from '@waymark/model';

/** Texts that a fitting event's column must be one of; null where the condition leaves it open. */
export interface Pins {
  name: ReadonlySet<string> | null;
  path: ReadonlySet<string> | null;
  channel: ReadonlySet<string> | null;
}

const open: Pins = { name: null, path: null, channel: null };
const columns = ['name', 'path', 'channel'] as const;

/** What is known of every event that fits, without looking at one. */
export function pinsOf(condition: Condition): Pins {
  switch (condition.kind) {
    case 'event':
      return { ...open, name: exact(condition.names) };
    case 'page':
      return { ...open, path: exact(condition.paths.map((path) => path.replace(/\/+$/, ''))) };
    case 'channel':
      return { ...open, channel: new Set(condition.channels) };
    case 'all':
      return condition.of.map(pinsOf).reduce((a, b) => combine(a, b, narrower));
    case 'any':
      return condition.of.map(pinsOf).reduce((a, b) => combine(a, b, wider));
    case 'not':
    case 'property':
      return open;
  }
}

/** Whether no event can fit both. */
export const areApart = (a: Pins, b: Pins): boolean =>
  columns.some((column) => {
    const [one, other] = [a[column], b[column]];
    return one !== null && other !== null && one.isDisjointFrom(other);
  });

type Texts = ReadonlySet<string> | null;

const exact = (texts: readonly string[]): Texts => (texts.some(isPattern) ? null : new Set(texts));

const combine = (a: Pins, b: Pins, join: (a: Texts, b: Texts) => Texts): Pins => ({
  name: join(a.name, b.name),
  path: join(a.path, b.path),
  channel: join(a.channel, b.channel),
});

const narrower = (a: Texts, b: Texts): Texts =>
  a === null ? b : b === null ? a : new Set([...a].filter((text) => b.has(text)));

const wider = (a: Texts, b: Texts): Texts =>
  a === null || b === null ? null : new Set([...a, ...b]);
