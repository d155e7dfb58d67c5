import { type JourneyMap, laneFacts, type MapVisitor } from '@waymark/model';
import { useMemo } from 'react';
import { useWords } from '../../language.tsx';
import { isMac, printed } from '../keyboard/chord.ts';
import type { Command } from '../keyboard/command.ts';
import { keyOf, type PartKey } from '../selection/part.ts';
import { useNameOf, useOthers } from '../together/people.tsx';
import { type Choice, Picker } from './picker.tsx';

/** Everything that can be done and every place on the map one can go to, found by a few letters. */
export function Palette({
  map,
  commands,
  onRun,
  onGo,
  onPerson,
  onClose,
}: {
  map: JourneyMap;
  commands: readonly Command[];
  onRun: (command: Command) => void;
  onGo: (key: PartKey) => void;
  /** Hears which of those present was asked for, and whether to go along with them. */
  onPerson: (visitor: MapVisitor, how: 'goTo' | 'follow') => void;
  onClose: () => void;
}) {
  const { t, say } = useWords();
  const others = useOthers();
  const nameOf = useNameOf();
  const choices = useMemo((): Choice[] => {
    const mac = isMac();
    const place = (key: PartKey, name: string, aside: string): Choice => {
      return { id: key, name, aside, pick: () => onGo(key) };
    };
    return [
      ...commands.map((it) => ({
        id: it.id,
        name: t(it.title),
        aside: it.keys?.[0] ? printed(it.keys[0], mac, t('commands.space')) : '',
        pick: () => onRun(it),
      })),
      ...(['goTo', 'follow'] as const).flatMap((how) =>
        others.map((visitor) => ({
          id: `${how} ${visitor.seat}`,
          name: t(how === 'goTo' ? 'together.go-to' : 'together.follow', { name: nameOf(visitor) }),
          aside: t('together.also-here'),
          pick: () => onPerson(visitor, how),
        })),
      ),
      ...map.stages.map(({ id, name }) => {
        return place(keyOf({ kind: 'stage', id }), say(name), t('map.stage'));
      }),
      ...map.touchpoints.map(({ id, name }) => {
        return place(keyOf({ kind: 'touchpoint', id }), say(name), t('map.touchpoint'));
      }),
      ...map.lanes.map(({ id, name, kind }) => {
        const own = say(name) || say(laneFacts(kind).name);
        return place(keyOf({ kind: 'lane', id }), own, t('map.lane'));
      }),
    ];
  }, [commands, map, others, nameOf, t, say, onRun, onGo, onPerson]);
  return (
    <Picker
      title={t('commands.palette')}
      label={t('palette.field')}
      choices={choices}
      onClose={onClose}
    />
  );
}
