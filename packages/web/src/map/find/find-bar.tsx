import type { JourneyMap } from '@waymark/model';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../language.tsx';
import { Button } from '../../parts/button.tsx';
import { useHand } from '../editing/editor.tsx';
import { useDeskStore } from '../keyboard/desk.tsx';
import { useShownLanes } from '../lanes/lanes-look.tsx';
import type { PartKey } from '../selection/part.ts';
import { nothingClosed, wholeGrid } from '../selection/whole-grid.ts';
import { useSteady } from '../sheet/use-steady.ts';
import { findOn, replaceAll, replaceHit } from './find.ts';
import { useHighlights } from './use-highlights.ts';

const look =
  'h-8 min-w-0 flex-1 rounded border border-edge bg-paper px-2 text-ink outline-none focus:border-accent';
const step = 'min-h-8! px-2!';

/** Looks for a text on the whole map, shows where it stands, and puts another in its place. */
export function FindBar({
  map,
  replaces,
  go,
}: {
  map: JourneyMap;
  /** Also asks what to put in its place. */
  replaces: boolean;
  go: (key: PartKey) => void;
}) {
  const { t, locale, number } = useWords();
  const hand = useHand();
  const lanes = useShownLanes(map);
  const desk = useDeskStore();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [by, setBy] = useState('');
  const [exact, setExact] = useState(false);
  const [at, setAt] = useState(0);
  const query = useMemo(() => ({ text, exact }), [text, exact]);
  const found = useMemo(() => {
    const { stops } = wholeGrid(map, { lanes, closed: nothingClosed });
    const order = new Map(stops.map(({ key }, i) => [key, i]));
    return findOn(map, query, locale, order);
  }, [map, lanes, query, locale]);
  const { hits } = found;
  const current = hits[Math.min(at, hits.length - 1)];
  const key = current?.text.key ?? null;
  useHighlights(query, hits, key);
  const show = useSteady(() => key && go(key));
  useEffect(() => {
    if (text !== '') show();
  }, [text, show]);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const goTo = (to: number) => {
    const next = (to + hits.length) % Math.max(1, hits.length);
    setAt(next);
    const part = hits[next]?.text.key;
    if (part) go(part);
  };
  const close = () => {
    desk.show(null);
    const part = key && document.querySelector<HTMLElement>(`[data-part="${CSS.escape(key)}"]`);
    if (part) part.focus();
  };
  const replaceOne = () => {
    if (!current) return;
    hand.edit((now) => replaceHit(now, current, by));
    const next = hits[at + 1]?.text.key;
    if (next) go(next);
  };
  const replaceEvery = () => {
    hand.edit((now) => replaceAll(now, query, by, locale));
    const n = hits.filter(({ text: it }) => it.put !== null).length;
    const sentence = t('find.replaced', { n });
    desk.note({ sentence, action: { label: t('map.undo'), run: hand.undo } });
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
    const isField = event.target instanceof HTMLInputElement && event.target.type === 'text';
    if (event.key === 'Enter' && isField && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (event.target !== field.current) replaceOne();
      else goTo(event.shiftKey ? at - 1 : at + (current ? 1 : 0));
    }
  };
  const count =
    text === ''
      ? ''
      : hits.length === 0
        ? t('find.none')
        : t('find.count', {
            at: number(Math.min(at, hits.length - 1) + 1),
            of: number(hits.length),
          });
  return (
    <search
      aria-label={t('commands.find')}
      className="fixed top-3 right-4 z-40 w-[26rem] max-w-[calc(100vw-2rem)] rounded border border-ink bg-sheet p-3 text-[13px] print:hidden"
      onKeyDown={press}
    >
      <div className="flex items-center gap-2">
        <input
          ref={field}
          type="text"
          aria-label={t('find.what')}
          placeholder={t('find.what')}
          className={look}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
        />
        <Button
          className={step}
          aria-label={t('find.previous')}
          disabled={hits.length === 0}
          onClick={() => goTo(at - 1)}
        >
          ↑
        </Button>
        <Button
          className={step}
          aria-label={t('find.next')}
          disabled={hits.length === 0}
          onClick={() => goTo(at + 1)}
        >
          ↓
        </Button>
        <Button className={step} aria-label={t('close')} onClick={close}>
          ✕
        </Button>
      </div>
      {replaces && (
        <div className="mt-2 flex items-center gap-2">
          <input
            type="text"
            aria-label={t('find.by')}
            placeholder={t('find.by')}
            className={look}
            value={by}
            onChange={(event) => setBy(event.target.value)}
          />
          <Button className={step} disabled={!current?.text.put} onClick={replaceOne}>
            {t('find.replace')}
          </Button>
          <Button className={step} disabled={hits.length === 0} onClick={replaceEvery}>
            {t('find.replace-all')}
          </Button>
        </div>
      )}
      <div className="mt-2 flex items-baseline justify-between gap-3 text-[12px] text-ink2">
        <label className="flex items-center gap-1.5">
          <input
            type="checkbox"
            checked={exact}
            onChange={(event) => setExact(event.target.checked)}
          />
          {t('find.exact')}
        </label>
        <p role="status" className="shrink-0">
          {count}
        </p>
      </div>
      {found.elsewhere > 0 && (
        <p role="status" className="mt-1 text-[12px] text-ink2">
          {t('find.elsewhere', { n: found.elsewhere })}
        </p>
      )}
    </search>
  );
}
