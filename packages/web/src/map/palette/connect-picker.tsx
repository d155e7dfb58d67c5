import type { JourneyMap, Touchpoint } from '@waymark/model';
import { useMemo } from 'react';
import { useWords } from '../../language.tsx';
import { addArrow, addTouchpoint } from '../commands/commands.ts';
import { newId, useHand } from '../editing/editor.tsx';
import { type Choice, Picker } from './picker.tsx';

/** Asks where an arrow goes; a name that is not on the map yet becomes a touchpoint there. */
export function ConnectPicker({
  map,
  from,
  onDrawn,
  onClose,
}: {
  map: JourneyMap;
  from: Touchpoint;
  /** Hears, in a sentence, which arrow was drawn. */
  onDrawn: (sentence: string) => void;
  onClose: () => void;
}) {
  const { t, say, locale } = useWords();
  const hand = useHand();
  const choices = useMemo((): Choice[] => {
    const at = new Map(map.stages.map((stage, i) => [stage.id, i]));
    const stageOf = (it: Touchpoint) => at.get(it.stage) ?? 0;
    const reached = new Set(
      map.arrows.filter((arrow) => arrow.from === from.id).map((arrow) => arrow.to),
    );
    const draw = (to: Touchpoint) => {
      hand.edit((now) => addArrow(now, { id: newId(), from: from.id, to: to.id }));
      onDrawn(t('map.adopted', { from: say(from.name), to: say(to.name) }));
    };
    // Most arrows go on to what is nearest.
    const far = (it: Touchpoint) => Math.abs(stageOf(it) - stageOf(from) - 0.6);
    return map.touchpoints
      .filter((it) => it.id !== from.id && !reached.has(it.id))
      .toSorted((a, b) => far(a) - far(b) || a.row - b.row)
      .map((it) => ({
        id: it.id,
        name: say(it.name) || t('map.unnamed'),
        aside: say(map.stages[stageOf(it)]?.name),
        pick: () => draw(it),
      }));
  }, [map, from, hand, onDrawn, say, t]);
  const fresh = (typed: string): Choice => ({
    id: 'new',
    name: t('palette.connect.new', { name: typed }),
    aside: t('map.touchpoint'),
    pick: () => {
      const [id, arrow] = [newId(), newId()];
      const next = map.stages[map.stages.findIndex((it) => it.id === from.stage) + 1];
      const added = {
        id,
        stage: next?.id ?? from.stage,
        name: { [locale]: typed },
        channel: from.channel,
      };
      hand.edit((now) => addArrow(addTouchpoint(now, added), { id: arrow, from: from.id, to: id }));
      onDrawn(t('map.adopted', { from: say(from.name), to: typed }));
    },
  });
  return (
    <Picker
      title={t('palette.connect', { name: say(from.name) || t('map.unnamed') })}
      label={t('map.connect')}
      choices={choices}
      fresh={fresh}
      onClose={onClose}
    />
  );
}
