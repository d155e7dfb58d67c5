import { changeStates, type JourneyMap } from '@waymark/model';
import { useMemo, useState } from 'react';
import { useWords } from '../language.tsx';
import { type Hand, newId } from '../map/editing/editor.tsx';
import { useMayEdit } from '../map/editing/may-edit.tsx';
import { Choice } from '../parts/choice.tsx';
import { tellDifference } from '../versions/difference-words.ts';
import { agree, removeChange } from './commands.ts';
import { type GapRow, gapOf, stagesOf } from './gap.ts';
import { GapExits } from './gap-exits.tsx';
import { GapLine } from './gap-line.tsx';
import { type GapOrder, gapOrders, inOrder } from './order.ts';
import { OwnChange } from './own-change.tsx';

type StateFilter = 'all' | (typeof changeStates)[number];

/** The gap as a list: what must change, who does it, until when, how far it is. */
export function GapList({
  place,
  asIs,
  toBe,
  hand,
}: {
  place: { workspace: string; map: string };
  asIs: JourneyMap;
  toBe: JourneyMap;
  hand: Hand;
}) {
  const words = useWords();
  const { t, say, locale } = words;
  const mayEdit = useMayEdit();
  const [order, setOrder] = useState<GapOrder>('stage');
  const [state, setState] = useState<StateFilter>('all');
  const today = new Date().toISOString().slice(0, 10);
  const all = useMemo(() => gapOf(asIs, toBe), [asIs, toBe]);
  const told = useMemo(() => {
    const both = { before: asIs, after: toBe };
    return new Map(
      all.map(({ key, difference, change }) => [
        key,
        difference
          ? tellDifference(difference, both, words)
          : { sentence: say(change?.text), place: '', fields: [] },
      ]),
    );
  }, [all, asIs, toBe, words, say]);
  const rows = inOrder(
    all.filter((row) => state === 'all' || (row.change?.state ?? 'open') === state),
    order,
  );
  const stages = new Map(stagesOf(asIs, toBe).map(({ id, name }) => [id, say(name)]));
  const groupOf = (row: GapRow): string => {
    if (row.isClosed) return t('gap.closed');
    if (!row.difference) return t('gap.own');
    return stages.get(row.stage ?? '') ?? t('gap.whole');
  };
  const groups =
    order === 'stage' ? [...Map.groupBy(rows, groupOf)] : [[t(`gap.by.${order}`), rows] as const];
  const owners = [...new Set(toBe.changes.flatMap(({ owner }) => owner ?? []))];
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-2 border-b border-ink pb-2">
        <Choice
          label={t('gap.sorted')}
          value={order}
          onChoose={(value) => setOrder(gapOrders.find((it) => it === value) ?? 'stage')}
        >
          {gapOrders.map((it) => (
            <option key={it} value={it}>
              {t(`gap.by.${it}`)}
            </option>
          ))}
        </Choice>
        <Choice
          label={t('gap.shown')}
          value={state}
          onChoose={(value) => setState(changeStates.find((it) => it === value) ?? 'all')}
        >
          {(['all', ...changeStates] as const).map((it) => (
            <option key={it} value={it}>
              {t(`gap.state.${it}`)} ({words.number(countOf(all, it))})
            </option>
          ))}
        </Choice>
        <GapExits place={place} title={say(toBe.title)} rows={rows} told={told} groupOf={groupOf} />
      </div>
      {all.length === 0 && <p className="py-5 text-ink2">{t('gap.nothing')}</p>}
      {all.length > 0 && rows.length === 0 && <p className="py-5 text-ink2">{t('gap.filtered')}</p>}
      {groups.map(([name, ofGroup]) => (
        <section key={name} aria-label={name} className="max-w-280 pt-4">
          <h3 className="pb-1 font-serif text-[17px]">{name}</h3>
          <ul className="border-t border-line">
            {ofGroup.map((row) => (
              <GapLine
                key={row.key}
                row={row}
                told={told.get(row.key)}
                today={today}
                mayEdit={mayEdit}
                onAgree={(change, step) => {
                  const id = row.change?.id ?? newId();
                  const about = row.difference?.key ?? row.change?.about;
                  const text = { [locale]: told.get(row.key)?.sentence ?? '' };
                  hand.edit((now) => agree(now, { id, about, text }, change), step);
                }}
                onRemove={() => {
                  const id = row.change?.id;
                  if (id) hand.edit((now) => removeChange(now, { id }));
                }}
              />
            ))}
          </ul>
        </section>
      ))}
      {mayEdit && (
        <OwnChange
          onAdd={(text) => {
            const it = { id: newId(), text: { [locale]: text } };
            hand.edit((now) => agree(now, it, {}));
          }}
        />
      )}
      <datalist id="gap-owners">
        {owners.map((owner) => (
          <option key={owner} value={owner} />
        ))}
      </datalist>
    </>
  );
}

const countOf = (rows: readonly GapRow[], state: StateFilter): number =>
  state === 'all'
    ? rows.length
    : rows.filter(({ change }) => (change?.state ?? 'open') === state).length;
