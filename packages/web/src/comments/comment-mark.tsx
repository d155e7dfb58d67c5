import type { Item } from '@waymark/model';
import { useWords } from '../language.tsx';
import { keyOf, useTalk } from './talk.tsx';

/** A small number at a part of the map: how many open threads are about it. Nothing where there are none. */
export function CommentMark({ item, className = '' }: { item: Item; className?: string }) {
  const { t } = useWords();
  const talk = useTalk();
  const n = talk?.about.get(keyOf(item))?.length ?? 0;
  if (!talk || n === 0) return null;
  return (
    <button
      type="button"
      className={`inline-flex h-[17px] min-w-[17px] items-center justify-center rounded-full rounded-bl-none border border-accent bg-sheet px-1 text-[10.5px] font-semibold text-accent tabular-nums hover:bg-accent hover:text-paper ${className}`}
      aria-label={t('comments.open-here', { n })}
      title={t('comments.open-here', { n })}
      onClick={(event) => {
        event.stopPropagation();
        talk.openOn(item);
      }}
      onPointerDown={(event) => event.stopPropagation()}
    >
      {n}
    </button>
  );
}
