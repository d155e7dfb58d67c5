import type { MapCard } from '@waymark/model';
import { useEffect, useRef } from 'react';
import { useWords } from '../../language.tsx';
import { Input } from '../../parts/field.tsx';
import type { Change } from '../commands/change.ts';
import { dayToday } from '../lanes/evidence/evidence.ts';

const mostTags = 30;
const longestTag = 60;

/** One word of the card while it is written: Enter or leaving keeps it, Escape leaves it as it was. */
export function CardField({
  asked,
  card,
  onDone,
}: {
  asked: 'owner' | 'tags' | 'reviewedOn';
  card: MapCard;
  /** Hears what is to be kept; null when nothing is. */
  onDone: (change: Change<MapCard> | null) => void;
}) {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  const isDay = asked === 'reviewedOn';
  const end = (change: Change<MapCard> | null) => {
    if (isOver.current) return;
    isOver.current = true;
    onDone(change);
  };
  // A menu that closes gives the focus back to its button, and the field comes after that.
  useEffect(() => {
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const begun = isDay
    ? (card.reviewedOn ?? dayToday())
    : asked === 'tags'
      ? (card.tags ?? []).join(', ')
      : (card.owner ?? '');
  return (
    <Input
      ref={field}
      type={isDay ? 'date' : 'text'}
      aria-label={t(`map.card.${asked}`)}
      placeholder={t(`map.card.${asked}.hint`)}
      defaultValue={begun}
      {...(isDay ? { max: dayToday() } : { maxLength: asked === 'owner' ? 200 : 2_000 })}
      className="min-h-6! w-56 py-0! text-[12.5px]"
      onBlur={({ currentTarget }) => end(read(asked, currentTarget.value))}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') end(read(asked, event.currentTarget.value));
        else if (event.key === 'Escape') end(null);
      }}
    />
  );
}

/** What was written as a change of the card; nothing takes the field away. */
function read(asked: 'owner' | 'tags' | 'reviewedOn', text: string): Change<MapCard> {
  const written = text.trim();
  if (asked !== 'tags') return { [asked]: written || undefined };
  const tags = written
    .split(',')
    .map((tag) => tag.trim().slice(0, longestTag))
    .filter((tag) => tag !== '');
  return { tags: tags.length > 0 ? [...new Set(tags)].slice(0, mostTags) : undefined };
}
