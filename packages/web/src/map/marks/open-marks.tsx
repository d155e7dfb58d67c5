import type { JourneyMap } from '@waymark/model';
import { type ReactNode, useContext, useMemo } from 'react';
import { useWords } from '../../language.tsx';
import { keyOf, type PartKey } from '../selection/part.ts';
import { type Mark, type Marks, MarksContext } from './marks.tsx';

const none: JourneyMap['changes'] = [];

/** Signs at the parts of a map that still have to change; where others stand already, those stay. */
export function OpenMarks({ map, children }: { map: JourneyMap; children: ReactNode }) {
  const { t, say } = useWords();
  const outer = useContext(MarksContext);
  const changes = map.state === 'to-be' ? map.changes : none;
  const own = useMemo((): Marks => {
    const marks = new Map<PartKey, Mark>();
    for (const { about, text, owner, state } of changes) {
      const key = about && (state === 'open' || state === 'doing') ? partAbout(about) : null;
      const says = t('gap.mark', { text: say(text), who: owner ?? t('gap.nobody') });
      if (key) marks.set(key, { what: ['open'], says });
    }
    return marks;
  }, [changes, say, t]);
  return <MarksContext value={outer.size > 0 ? outer : own}>{children}</MarksContext>;
}

/** The part that a difference's key is about, such as `touchpoint:ab12:changed`. */
function partAbout(about: string): PartKey | null {
  const [, kind, id] = /^(\w+):(.+):\w+$/.exec(about) ?? [];
  if (id === undefined) return null;
  if (kind === 'stage' || kind === 'touchpoint' || kind === 'lane' || kind === 'cell')
    return keyOf({ kind, id });
  return kind === 'arrow' ? keyOf({ kind, id }) : null;
}
