import { expect, it } from 'vitest';
import {
  followTraits,
  removeTrait,
  type Trait,
  type TraitLine,
  writeTrait,
} from '../../src/map/personas/trait-lines.ts';

const trait = (label: string, value = ''): Trait => ({
  label: { en: label },
  value: { en: value },
});
const says = (traits: readonly Trait[]) => traits.map((it) => `${it.label.en} ${it.value.en}`);

let made = 0;
const newKey = () => {
  made += 1;
  return `new ${made}`;
};
function follow(
  lines: readonly TraitLine[],
  traits: readonly Trait[],
  written: string | null = null,
): TraitLine[] {
  return followTraits(lines, traits, { written, newKey });
}

const begun = [trait('Age', '41'), trait('Job'), trait('Fears', 'dogs')];
const lines: TraitLine[] = ['age', 'job', 'fears'].map((key, i) => ({
  ...{ key, trait: begun[i] ?? trait(''), isGone: false },
}));
const keys = (all: readonly TraitLine[]) => all.map((it) => (it.isGone ? `(${it.key})` : it.key));

it('keeps each line the same while others add, remove and change lines around it', () => {
  const less = follow(lines, begun.slice(1));
  expect(keys(less)).toEqual(['job', 'fears']);
  const more = follow(less, [trait('Home'), ...begun.slice(1), trait('Age', '41')]);
  expect(keys(more).slice(1, 3)).toEqual(['job', 'fears']);
  expect(more).toHaveLength(4);
  const changed = follow(lines, [trait('Age', '42'), trait('Job', 'cook'), trait('Fears', 'dogs')]);
  expect(keys(changed)).toEqual(['age', 'job', 'fears']);
  expect(says(changed.map((it) => it.trait))).toEqual(['Age 42', 'Job cook', 'Fears dogs']);
});

it('writes in the line that was meant, wherever it stands by now', () => {
  const change = { value: { en: 'cook' } };
  expect(says(writeTrait(begun.slice(1), lines, { key: 'job', change }))).toEqual([
    ...['Job cook', 'Fears dogs'],
  ]);
  const twice = [trait('Job'), ...begun];
  expect(says(writeTrait(twice, lines, { key: 'job', change }))).toHaveLength(4);
  expect(says(removeTrait(begun.slice(1), lines, 'fears'))).toEqual(['Job ']);
  expect(says(removeTrait(begun.slice(1), lines, 'age'))).toEqual(['Job ', 'Fears dogs']);
});

it('keeps the line that is being written in for its writer, and brings it back with what is written', () => {
  const without = [begun[0], begun[2]] as Trait[];
  expect(keys(follow(lines, without))).toEqual(['age', 'fears']);
  const kept = follow(lines, without, 'job');
  expect(keys(kept)).toEqual(['age', '(job)', 'fears']);
  const written = writeTrait(without, kept, { key: 'job', change: { value: { en: 'cook' } } });
  expect(says(written)).toEqual(['Age 41', 'Job cook', 'Fears dogs']);
  const said = kept.map((it) => (it.key === 'job' ? { ...it, trait: trait('Job', 'cook') } : it));
  expect(keys(follow(said, written, 'job'))).toEqual(['age', 'job', 'fears']);
});
