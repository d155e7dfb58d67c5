import type { Difference, Place } from '@waymark/model';
import type { Words } from '../words.ts';
import { type FieldLine, fieldLine } from './field-words.ts';
import { type Both, nameOfId, partName } from './part-names.ts';

/** A difference in words: a sentence, where it went, and what reads otherwise. */
export interface Told {
  sentence: string;
  /** From where to where, for what was moved; where it stands, for what came or went. */
  place: string;
  fields: FieldLine[];
}

/** Says a difference in the reader's language. */
export function tellDifference(it: Difference, both: Both, words: Words): Told {
  const { t } = words;
  const name = partName(both, it, words);
  const part = t(`versions.part.${it.kind}`, { name }).trim();
  const sentence = t(`versions.told.${it.happened}`, { part });
  if (it.happened === 'moved' || it.happened === 'shifted') {
    return { sentence, place: wayOf(it, both, words), fields: [] };
  }
  if (it.happened === 'changed') {
    const fields = it.fields.map((field) => fieldLine(it, field, both, words));
    return { sentence, place: standing(it, both, words), fields };
  }
  return { sentence, place: standing(it, both, words), fields: [] };
}

/** Under which stage, lane and touchpoint something stands that has no name of its own. */
function standing(it: Difference, both: Both, words: Words): string {
  if (it.kind !== 'cell' && it.kind !== 'touchpoint') return '';
  const list = it.kind === 'cell' ? 'cells' : 'touchpoints';
  const part = [...both.after[list], ...both.before[list]].find(({ id }) => id === it.id);
  return part ? placeWords({ ...part }, both, words) : '';
}

function placeWords(place: Place, both: Both, words: Words): string {
  return [
    nameOfId(both, 'lanes', place.lane, words),
    nameOfId(both, 'stages', place.stage, words),
    nameOfId(both, 'touchpoints', place.touchpoint, words),
  ]
    .filter((name) => name !== '')
    .join(', ');
}

function wayOf(
  it: Difference & { happened: 'moved' | 'shifted' },
  both: Both,
  words: Words,
): string {
  const { t } = words;
  const { from, to } = it;
  if (it.kind === 'arrow') {
    const end = (id: unknown) => nameOfId(both, 'touchpoints', id, words);
    const arrow = both.before.arrows.find(({ id }) => id === it.id);
    return t('versions.was', {
      what: t('versions.arrow', { from: end(arrow?.from), to: end(arrow?.to) }),
    });
  }
  const [was, is] = [placeWords(from, both, words), placeWords(to, both, words)];
  if (was !== is) return t('versions.way', { from: was || '–', to: is || '–' });
  if (to.row !== undefined) {
    return t(Number(to.row) > Number(from.row) ? 'versions.lower' : 'versions.higher', {
      stage: standing(it, both, words),
    });
  }
  if (to.after === null) return t('versions.first');
  const list = { stage: 'stages', lane: 'lanes', phase: 'phases', persona: 'personas' } as const;
  if (it.kind in list && to.after !== undefined) {
    const kind = list[it.kind as keyof typeof list];
    return t('versions.after', { name: nameOfId(both, kind, to.after, words) });
  }
  return '';
}
