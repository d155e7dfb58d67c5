import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useWords } from '../../language.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { fitOf } from './fuzzy.ts';

export interface Choice {
  id: string;
  name: string;
  /** Its key, or what kind of part it is. */
  aside: string;
  pick: () => void;
}

const most = 60;

/** A list from which one thing is picked by a few letters of its name. */
export function Picker({
  title,
  label,
  choices,
  fresh,
  onClose,
}: {
  title: string;
  /** What is asked for. */
  label: string;
  choices: readonly Choice[];
  /** What can be picked when something else was typed. */
  fresh?: (typed: string) => Choice;
  onClose: () => void;
}) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const holder = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => {
    const found = fitting(choices, typed);
    const isNew = typed.trim() !== '' && !found.some((it) => it.name === typed.trim());
    return fresh && isNew ? [...found, fresh(typed.trim())] : found;
  }, [choices, typed, fresh]);
  useEffect(() => {
    holder.current?.querySelector(`[data-at="${at}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const press = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) setAt((at + step + shown.length) % Math.max(1, shown.length));
    else if (event.key === 'Enter' && isTyping(event)) shown[at]?.pick();
    else return;
    event.preventDefault();
  };
  const idOf = (index: number) => `${list}-${index}`;
  return (
    <Dialog title={title} width="w-140" onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside */}
      <div ref={holder} onKeyDown={press}>
        <div className="flex items-center gap-2">
          <input
            type="text"
            role="combobox"
            aria-label={label}
            aria-expanded="true"
            aria-controls={list}
            aria-activedescendant={shown[at] ? idOf(at) : undefined}
            aria-autocomplete="list"
            placeholder={label}
            className="h-10 w-full rounded border border-edge bg-paper px-2.5 text-[14px] text-ink outline-none focus:border-accent"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setAt(0);
            }}
          />
          <Button className="h-10" onClick={onClose}>
            {t('close')}
          </Button>
        </div>
        <div
          role="listbox"
          id={list}
          aria-label={title}
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

const isTyping = ({ target, nativeEvent }: KeyboardEvent): boolean =>
  target instanceof HTMLInputElement && !nativeEvent.isComposing;

/** What fits best stands first; without anything typed all stand in their own order. */
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
