import { type JourneyMap, laneFacts } from '@waymark/model';
import { useMemo } from 'react';
import { useWords } from '../../language.tsx';
import { isMac, printed } from '../keyboard/chord.ts';
import type { Command } from '../keyboard/command.ts';
import { keyOf, type PartKey } from '../selection/part.ts';
import { type Choice, Picker } from './picker.tsx';

/** Everything that can be done and every place on the map one can go to, found by a few letters. */
export function Palette({
  map,
  commands,
  onRun,
  onGo,
  onClose,
}: {
  map: JourneyMap;
  commands: readonly Command[];
  onRun: (command: Command) => void;
  onGo: (key: PartKey) => void;
  onClose: () => void;
}) {
  const { t, say } = useWords();
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
  }, [commands, map, t, say, onRun, onGo]);
  return (
    <Picker
      title={t('commands.palette')}
      label={t('palette.field')}
      choices={choices}
      onClose={onClose}
    />
  );
}
