import { type Condition, isPattern, type JourneyMap } from '@waymark/model';
import type { Bindings } from '../bindings.ts';
import { conditionText } from '../condition/compile.ts';
import { pinsOf } from './pins.ts';

/** A touchpoint's place on the map, counted from 1; 0 is an event that fits none. */
export interface Rule {
  place: number;
  condition: Condition;
}

export const rulesOf = (map: JourneyMap): Rule[] =>
  map.touchpoints.flatMap(({ rule }, index) =>
    rule === null ? [] : [{ place: index + 1, condition: rule }],
  );

/** The place of the first touchpoint whose rule the event fits, as UInt8. */
export function placeText(rules: readonly Rule[], bindings: Bindings): string {
  if (rules.length === 0) return 'toUInt8(0)';
  const looked = lookup(rules, bindings);
  if (looked) return looked;
  const branches = rules.map((rule) => `${conditionText(rule.condition, bindings)}, ${rule.place}`);
  return `toUInt8(multiIf(${branches.join(', ')}, 0))`;
}

/**
 * When every event name leads to one touchpoint by itself, one look-up replaces a chain of tests;
 * rules that also ask for more are tried before it, as long as no earlier plain rule has the name.
 */
function lookup(rules: readonly Rule[], bindings: Bindings): string | null {
  const plain = new Map<string, number>();
  const first: string[] = [];
  for (const { place, condition } of rules) {
    const names = pinsOf(condition).name;
    if (names === null) return null;
    if (isPlain(condition)) {
      for (const name of names) if (!plain.has(name)) plain.set(name, place);
      continue;
    }
    if ([...names].some((name) => plain.has(name))) return null;
    first.push(`${conditionText(condition, bindings)}, ${place}`);
  }
  if (plain.size === 0) return null;
  const places = bindings.add('Array(UInt8)', [...plain.values()]);
  const rest = `transform(name, ${bindings.texts([...plain.keys()])}, ${places}, toUInt8(0))`;
  return first.length === 0 ? rest : `toUInt8(multiIf(${first.join(', ')}, ${rest}))`;
}

/** A rule by event names without wildcards and nothing else. */
const isPlain = (condition: Condition): boolean =>
  condition.kind === 'event' && !condition.names.some(isPattern);
