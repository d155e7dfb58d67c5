import { type JourneyMap, laneFacts } from '@waymark/model';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useWords } from '../../language.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { isMac, printed } from '../keyboard/chord.ts';
import type { Command } from '../keyboard/command.ts';
import { keyOf, type PartKey } from '../selection/part.ts';
import { fitOf } from './fuzzy.ts';

interface Choice {
  id: string;
  name: string;
  /** Its key, or what kind of part it is. */
  aside: string;
  pick: () => void;
}

const most = 60;

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
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const holder = useRef<HTMLDivElement>(null);
  const choices = useMemo((): Choice[] => {
    const mac = isMac();
    const place = (key: PartKey, name: string, aside: string): Choice => {
      return { id: key, name, aside, pick: () => onGo(key) };
    };
    return [
      ...commands.map((it) => ({
        id: it.id,
        name: t(it.title),
        aside: it.keys?.[0] ? printed(it.keys[0], mac) : '',
        pick: () => onRun(it),
      })),
      ...map.stages.map((it) =>
        place(keyOf({ kind: 'stage', id: it.id }), say(it.name), t('map.stage')),
      ),
      ...map.touchpoints.map((it) =>
        place(keyOf({ kind: 'touchpoint', id: it.id }), say(it.name), t('map.touchpoint')),
      ),
      ...map.lanes.map((it) => {
        const name = say(it.name) || say(laneFacts(it.kind).name);
        return place(keyOf({ kind: 'lane', id: it.id }), name, t('map.lane'));
      }),
    ];
  }, [commands, map, t, say, onRun, onGo]);
  const shown = useMemo(() => fitting(choices, typed), [choices, typed]);
  useEffect(() => {
    holder.current?.querySelector(`[data-at="${at}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const press = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) setAt((at + step + shown.length) % Math.max(1, shown.length));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) shown[at]?.pick();
    else return;
    event.preventDefault();
  };
  const idOf = (index: number) => `${list}-${index}`;
  return (
    <Dialog title={t('commands.palette')} width="w-140" onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside */}
      <div ref={holder} onKeyDown={press}>
        <input
          type="text"
          role="combobox"
          aria-label={t('palette.field')}
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={shown[at] ? idOf(at) : undefined}
          aria-autocomplete="list"
          placeholder={t('palette.field')}
          className="h-10 w-full rounded border border-edge bg-paper px-2.5 text-[14px] text-ink outline-none focus:border-accent"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
        />
        <div
          role="listbox"
          id={list}
          aria-label={t('palette.list')}
          className="mt-2 max-h-[50dvh] overflow-y-auto"
        >
          {shown.map((it, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
            <div
              key={it.id}
              role="option"
              id={idOf(index)}
              data-at={index}
              tabIndex={-1}
              aria-selected={index === at}
              className="flex min-h-8 cursor-pointer items-center justify-between gap-4 rounded-[3px] px-2 py-1 aria-selected:bg-hair pointer-coarse:min-h-11"
              onPointerMove={() => setAt(index)}
              onClick={it.pick}
            >
              <span>{it.name}</span>
              <span className="shrink-0 text-[12px] text-ink2">{it.aside}</span>
            </div>
          ))}
        </div>
        {shown.length === 0 && <p className="px-2 py-3 text-ink2">{t('palette.none')}</p>}
        <p role="status" className="sr-only">
          {t('palette.count', { n: shown.length })}
        </p>
      </div>
    </Dialog>
  );
}

/** What fits best stands first; without anything typed the commands stand in their own order. */
function fitting(choices: readonly Choice[], typed: string): Choice[] {
  if (typed.trim() === '') return choices.slice(0, most);
  return choices
    .flatMap((it) => {
      const fit = fitOf(it.name, typed);
      return fit === null ? [] : [{ it, fit }];
    })
    .toSorted((a, b) => b.fit - a.fit)
    .slice(0, most)
    .map(({ it }) => it);
}
