import type { JourneyMap } from '@waymark/model';
import { useEffect, useMemo, useRef } from 'react';
import { useWords } from '../../language.tsx';
import type { Hand } from '../editing/editor.tsx';
import { useDeskStore } from './desk.tsx';
import { whatChanged } from './what-changed.ts';

/** The hand, which tells what undo took back and what redo did again once that is to be seen. */
export function useTakenBack(map: JourneyMap, hand: Hand): Hand {
  const desk = useDeskStore();
  const words = useWords();
  const asked = useRef<{ how: 'undone' | 'redone'; before: JourneyMap } | null>(null);
  const now = useRef(map);
  now.current = map;
  useEffect(() => {
    const { current } = asked;
    if (!current || current.before === map) return;
    asked.current = null;
    const what = whatChanged(current.before, map, words);
    desk.tell(words.t(`commands.${current.how}`, { what }));
  }, [map, words, desk]);
  return useMemo(() => {
    const asking = (how: 'undone' | 'redone', act: () => void) => () => {
      asked.current = { how, before: now.current };
      act();
    };
    return { ...hand, undo: asking('undone', hand.undo), redo: asking('redone', hand.redo) };
  }, [hand]);
}
