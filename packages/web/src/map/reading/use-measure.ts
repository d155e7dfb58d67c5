import type { Answer, JourneyMap, Scope } from '@waymark/model';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { stream } from '../../api.ts';
import { useGuestMap } from '../../session.tsx';
import { useCounted } from './use-counted.ts';

export interface Measuring {
  answer: Answer | null;
  /** Share of the people counted so far while counting, else null. */
  progress: number | null;
  error: unknown;
  cancelled: boolean;
  cancel(): void;
  again(): void;
}

const pause = 350;
/** The sheet is drawn before it is counted, in milliseconds. */
const drawnFirst = 300;

/** What decides the numbers: a new name or place on the sheet asks for no new count. */
export function measuredPart(map: JourneyMap): string {
  return JSON.stringify([
    map.touchpoints.map(({ id, rule }) => [id, rule]),
    map.arrows.map(({ label: _, ...arrow }) => arrow),
    map.goals.map((goal) => goal.touchpoint),
  ]);
}

/** The map without what is only read: six thousand texts need not be sent to count what they are about. */
export function countedPart(map: JourneyMap): JourneyMap {
  return { ...map, personas: [], lanes: [], cells: [], emotions: [], changes: [] };
}

/**
 * Measures the map that is on screen, again whenever its rules, arrows, goals or the scope change.
 * Under a new scope the slices are shown as they come; after an edit the old figures stay until the
 * new ones are whole, so that nothing flickers while one draws. Nothing is counted while `shown` is
 * false, nor what was counted already when it is shown again.
 */
export function useMeasure(
  workspace: string,
  map: JourneyMap,
  scope: Scope,
  shown = true,
): Measuring {
  // Who may see one map only may have the map that is kept counted, and no other.
  const guestMap = useGuestMap();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [progress, setProgress] = useState<Measuring['progress']>(null);
  const [error, setError] = useState<unknown>(null);
  const [cancelled, setCancelled] = useState(false);
  const [turn, setTurn] = useState(0);
  const running = useRef<AbortController | null>(null);
  const shownScope = useRef('');
  /** What was counted to the end and is what stands there. */
  const counts = useRef('');
  const latest = useRef({ map, scope });
  latest.current = { map, scope };
  const { arrows, goals } = map;
  const counted = useCounted(map.touchpoints);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are the parts that are counted
  const part = useMemo(() => measuredPart(map), [counted, arrows, goals]);
  const scopeText = JSON.stringify(scope);
  // One and the same text for as long as it says the same: rules of two hundred touchpoints are long.
  const wanted = useMemo(
    () => `${workspace} ${turn} ${scopeText} ${part}`,
    [workspace, turn, scopeText, part],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the texts stand for what they are made of
  useEffect(() => {
    if (!shown || counts.current === wanted) return;
    const control = new AbortController();
    running.current = control;
    const isNewScope = shownScope.current !== scopeText;
    const ask = async () => {
      counts.current = '';
      setError(null);
      setCancelled(false);
      setProgress(0);
      const { signal } = control;
      const { current } = latest;
      const lines = guestMap
        ? stream('measureMap', {
            params: { workspace, map: guestMap },
            body: { scope: current.scope },
            signal,
          })
        : stream('measure', {
            params: { workspace },
            body: { map: countedPart(current.map), scope: current.scope },
            signal,
          });
      for await (const line of lines) {
        const { done, of, share } = line.question.slices;
        setProgress(share ?? done / of);
        if (isNewScope || done >= of) setAnswer(line);
        if (done >= of) shownScope.current = scopeText;
      }
      counts.current = wanted;
      setProgress(null);
    };
    const timer = setTimeout(
      () =>
        void ask().catch((reason: unknown) => {
          if (control.signal.aborted) return;
          setError(reason);
          setProgress(null);
        }),
      shownScope.current === '' ? drawnFirst : isNewScope ? 0 : pause,
    );
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [workspace, wanted, shown]);

  const cancel = useCallback(() => {
    running.current?.abort();
    setProgress(null);
    setCancelled(true);
  }, []);
  const again = useCallback(() => setTurn((now) => now + 1), []);
  // The same for as long as nothing of it changes: an edit of the map is none of what shows it.
  return useMemo(
    () => ({ answer, progress, error, cancelled, cancel, again }),
    [answer, progress, error, cancelled, cancel, again],
  );
}
