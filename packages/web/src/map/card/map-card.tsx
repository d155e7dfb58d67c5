import { type MapCard as Card, type JourneyMap, mapStates } from '@waymark/model';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../language.tsx';
import type { Change } from '../commands/change.ts';
import { editCard } from '../commands/commands.ts';
import { useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { Menu, type MenuItem } from '../editing/menu.tsx';
import { CardField } from './card-field.tsx';

type Asked = 'owner' | 'tags' | 'reviewedOn';

const word =
  '-mx-0.5 inline-flex min-h-6 items-center rounded-[3px] px-0.5 text-left hover:bg-hair hover:text-ink pointer-coarse:min-h-11';

/** Who looks after the map, how far it is, its tags and when it was looked over: one line of words. */
export function MapCard({ map }: { map: Pick<JourneyMap, 'card'> }) {
  const words = useWords();
  const { t } = words;
  const hand = useHand();
  const mayEdit = useMayEdit();
  const [asked, setAsked] = useState<Asked | null>(null);
  const card = map.card ?? {};
  const said = cardInWords(card, words);
  if (!mayEdit) {
    if (said.length === 0) return null;
    return <p className="text-[12.5px] text-ink2">{said.map(({ text }) => text).join(' · ')}</p>;
  }
  const change = (next: Change<Card>) => hand.edit((now) => editCard(now, next));
  const end = (next: Change<Card> | null) => {
    setAsked(null);
    if (next) change(next);
  };
  const states: MenuItem[] = mapStates.map((state) => ({
    label: t(`map.state.${state}`),
    checked: card.state === state,
    onPick: () => change({ state: card.state === state ? undefined : state }),
  }));
  const missing = (['owner', 'tags', 'reviewedOn'] as const).filter(
    (field) => card[field] === undefined && asked !== field,
  );
  const more: (MenuItem | null)[] = [
    ...missing.map((field) => ({
      label: t(`map.card.${field}`),
      writes: true as const,
      onPick: () => setAsked(field),
    })),
    ...(card.state === undefined ? [...(missing.length > 0 ? [null] : []), ...states] : []),
  ];
  const shown = t(said.length === 0 ? 'map.card.first' : 'map.card.more.short');
  const parts = new Map<string, ReactNode>();
  for (const { field, text } of said) {
    parts.set(
      field,
      field === 'state' ? (
        <Menu label={`${t('map.card.state')}: ${text}`} className={word} items={states}>
          {text}
        </Menu>
      ) : (
        <button type="button" className={word} onClick={() => setAsked(field)}>
          <span className="sr-only">{t('map.card.change')}: </span>
          {text}
        </button>
      ),
    );
  }
  if (asked) {
    parts.set(asked, <CardField key={asked} asked={asked} card={card} onDone={end} />);
  }
  return (
    <div
      className="flex flex-wrap items-center gap-x-2.5 text-[12.5px] text-ink2"
      data-first={said.length === 0 && !asked ? '' : undefined}
    >
      {[...parts].map(([field, part], i) => (
        <span key={field} className="flex items-center gap-x-2.5">
          {i > 0 && <span aria-hidden="true">·</span>}
          {part}
        </span>
      ))}
      <Menu
        label={`${shown}: ${t('map.card.more')}`}
        // On a phone the map is read: nothing said yet takes no line there.
        className={`${word} text-ink3 print:hidden ${said.length === 0 ? 'max-sm:hidden' : ''}`}
        items={more}
      >
        + {shown}
      </Menu>
    </div>
  );
}

/** The filled fields of a card as words, in the order in which they are read. */
function cardInWords(
  { owner, state, tags, reviewedOn }: Card,
  { t, day }: ReturnType<typeof useWords>,
): { field: keyof Card & (Asked | 'state'); text: string }[] {
  return [
    ...(owner ? [{ field: 'owner' as const, text: t('map.card.owner.is', { name: owner }) }] : []),
    ...(state ? [{ field: 'state' as const, text: t(`map.state.${state}`) }] : []),
    ...(tags?.length ? [{ field: 'tags' as const, text: tags.join(', ') }] : []),
    ...(reviewedOn
      ? [
          {
            field: 'reviewedOn' as const,
            text: t('map.card.reviewedOn.is', { day: day(reviewedOn, 'year') }),
          },
        ]
      : []),
  ];
}
