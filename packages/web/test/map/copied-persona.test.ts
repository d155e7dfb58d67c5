import { checkMap, emptyMap, type JourneyMap, type Persona } from '@waymark/model';
import { describe, expect, it } from 'vitest';
import { picturesToBring, withoutPictures } from '../../src/map/clipboard/bring-pictures.ts';
import { clipOf, clipOfPersona } from '../../src/map/clipboard/clip.ts';
import { clipSchema } from '../../src/map/clipboard/clip-schema.ts';
import type { Pasted } from '../../src/map/clipboard/limits.ts';
import { pasteClip } from '../../src/map/clipboard/paste-clip.ts';
import { personaText } from '../../src/map/clipboard/use-copy-persona.ts';
import { whatChanged } from '../../src/map/keyboard/what-changed.ts';
import { wordsOf } from '../../src/words.ts';
import { mapOf } from './sample.ts';

const empty = emptyMap({});
const file = 'a'.repeat(64);
const ann: Persona = {
  ...{ id: 'ann', name: { en: 'Ann', nl: 'Anna' }, role: 'decider' },
  description: { en: 'Runs the shop' },
  quote: { en: 'Show me.' },
  picture: { file, width: 40, height: 30, alt: { en: 'Ann at work' } },
  traits: [{ label: { en: 'Age' }, value: { en: '34' } }],
};

/** What comes out of the clipboard after a clip was put on it. */
const read = (clip: unknown) => clipSchema.safeParse(JSON.parse(JSON.stringify(clip)));

function paste(map: JourneyMap, clip: unknown, called = 'new'): Pasted {
  let n = 0;
  const newId = () => {
    n += 1;
    return `${called}${n}`;
  };
  return pasteClip(map, clipSchema.parse(clip), { at: null, lanes: [], newId });
}

function pasted(map: JourneyMap, clip: unknown, called?: string): JourneyMap {
  const result = paste(map, clip, called);
  if (result.refused) throw new Error(result.refused.key);
  expect(checkMap(result.map)).toEqual([]);
  return result.map;
}

describe('a copied persona', () => {
  it('comes to another map with all that is known of it, under an id of its own', () => {
    const clip = read(clipOfPersona(ann)).data;
    const result = paste(empty, clip);
    if (result.refused) throw new Error(result.refused.key);
    expect(result.map).toEqual({ ...empty, personas: [{ ...ann, id: 'new1' }] });
    expect([result.keys, result.personas]).toEqual([[], ['new1']]);
    expect(whatChanged(empty, result.map, wordsOf('en'))).toBe('1 persona');
  });

  it('stands beside whoever has its name, also on the map it was copied from', () => {
    const map = { ...mapOf(1, []), personas: [ann] };
    expect(pasted(map, clipOfPersona(ann))).toEqual({
      ...map,
      personas: [ann, { ...ann, id: 'new1' }],
    });
  });

  it('brings its picture, and comes without one that may not come', () => {
    const clip = clipOfPersona(ann);
    expect(picturesToBring(clip, empty)).toEqual([file]);
    const [came] = pasted(empty, withoutPictures(clip, [file])).personas;
    const { picture: _, ...rest } = ann;
    expect(came).toEqual({ ...rest, id: 'new1' });
  });

  it('is refused in a sentence where a map is full of them', () => {
    const many = (n: number) => Array.from({ length: n }, (_, i) => ({ ...ann, id: `p${i}` }));
    const full = { ...empty, personas: many(50) };
    expect(paste(full, clipOfPersona(ann)).refused).toEqual({
      ...{ key: 'clipboard.most.personas', params: { n: 51, most: 50 } },
    });
    expect(pasted({ ...full, personas: many(49) }, clipOfPersona(ann)).personas.length).toBe(50);
  });

  it('reads as lines in a letter, without what was left empty', () => {
    expect(personaText(ann, wordsOf('nl'))).toBe('Anna\nbeslist\nShow me.\nRuns the shop\nAge: 34');
    expect(personaText({ id: 'x', name: {} }, wordsOf('en'))).toBe('No name yet');
  });
});

describe('a clip of before personas were copied', () => {
  it('still brings the persona of a lane once, under the id it had', () => {
    const map = {
      ...mapOf(1, []),
      personas: [ann],
      lanes: [{ id: 'l0', kind: 'notes' as const, persona: 'ann' }],
      cells: [],
    };
    const { wholePersonas: _, ...older } = clipOf(map, ['lane:l0']) ?? clipOfPersona(ann);
    const once = pasted(empty, older);
    expect(once.personas).toEqual([ann]);
    expect(pasted(once, older, 'again').personas).toEqual([ann]);
  });
});

describe('what only calls itself a copied persona', () => {
  const clip = clipOfPersona(ann);
  const huge = 'x'.repeat(20_001);

  it.each([
    ['another shape', { personas: [{ ...ann, name: 'Ann' }] }],
    ['a name that is too long', { personas: [{ ...ann, name: { en: huge } }] }],
    ['a role there is not', { personas: [{ ...ann, role: 'king' }] }],
    ['a picture that is none', { personas: [{ ...ann, picture: { file: 7 } }] }],
    ['more traits than a persona has', { personas: [{ ...ann, traits: Array(51).fill(null) }] }],
    ['more personas than a map holds', { personas: Array(51).fill(ann) }],
    ['ids that are none', { wholePersonas: [{ $ne: null }] }],
    ['another version', { version: 2 }],
  ])('is not read: %s', (_, change) => {
    expect(read({ ...clip, ...change }).success).toBe(false);
  });

  it('comes without what a persona does not have, and each under an id of its own', () => {
    const sly = { ...ann, link: 'javascript:alert(1)', onclick: 'alert(1)' };
    const { personas } = pasted(empty, { ...clip, personas: [sly, ann] });
    expect(personas).toEqual([
      { ...ann, id: 'new1' },
      { ...ann, id: 'new2' },
    ]);
    expect(pasted(empty, { ...clip, wholePersonas: ['bob'] })).toEqual(empty);
  });
});
