import { useEffect } from 'react';
import { useWords } from '../../language.tsx';
import { useDeskStore } from '../keyboard/desk.tsx';

/** Says that somebody removed what is being written in, for as long as that is so. */
export function useGoneNote(isGone: boolean): void {
  const desk = useDeskStore();
  const { t } = useWords();
  useEffect(() => {
    if (!isGone) return;
    const note = { sentence: t('together.gone') };
    desk.note(note);
    return () => {
      if (desk.get().note === note) desk.note(null);
    };
  }, [isGone, desk, t]);
}
