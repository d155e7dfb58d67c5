import { type LaneKind, laneFacts, laneGroups, laneKinds } from '@waymark/model';
import { useId, useRef, useState } from 'react';
import { useWords } from '../../language.tsx';
import { inputLook } from '../../parts/field.tsx';
import { PopoverBody } from '../../parts/later-opened.ts';
import { addLane } from '../commands/commands.ts';
import { newId, useHand } from '../editing/editor.tsx';
import { keyOf, partOf } from '../selection/part.ts';
import { useSelectionStore, useWrittenPart } from '../selection/selection.tsx';

const end = { kind: 'end' as const, of: 'lanes' as const };

/** The kinds of lane under their headings, found by name or by what belongs in them. */
export function AddLane({
  persona,
  firstStage,
  onAdd,
}: {
  /** Whose lane it becomes; everybody's when null. */
  persona: string | null;
  firstStage: string | undefined;
  /** Hears of which kind a lane is added. */
  onAdd: (kind: LaneKind) => void;
}) {
  const { t } = useWords();
  const hand = useHand();
  const selection = useSelectionStore();
  const { own, editing } = useWrittenPart(end);
  const after = partOf(editing?.after);
  const above = after?.kind === 'lane' ? after.id : null;
  const label = above === null ? null : labelOf(above);
  const [clicked, setClicked] = useState(false);
  const goesOn = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useId();
  const open = clicked || editing !== null;
  const close = () => {
    setClicked(false);
    selection.endEdit(keyOf(end), 'elsewhere');
  };
  const add = (kind: LaneKind) => {
    const id = newId();
    hand.edit((map) => {
      const place = map.lanes.findIndex((it) => it.id === above) + 1;
      return addLane(map, { id, kind, persona: persona ?? undefined, at: place || undefined });
    });
    onAdd(kind);
    close();
    const isTyped = ['text', 'chips'].includes(laneFacts(kind).holds);
    if (firstStage === undefined || !isTyped) return;
    goesOn.current = true;
    // The new lane is drawn by the next frame, and is written in at once.
    const place = keyOf({ kind: 'place', lane: id, stage: firstStage });
    requestAnimationFrame(() => requestAnimationFrame(() => selection.edit(place)));
  };
  return (
    <>
      <button
        {...own}
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        {...(open && { 'aria-controls': list })}
        className="rounded-[3px] py-1 pr-2 text-[12px] text-ink2 hover:text-ink hover:underline pointer-coarse:min-h-11"
        onClick={() => (open ? close() : setClicked(true))}
      >
        {`+ ${t('map.add-lane')}`}
      </button>
      {open && (
        <PopoverBody
          id={list}
          button={button}
          beside={label}
          label={t('map.add-lane')}
          sideOffset={4}
          className="flex w-110 flex-col p-3 text-[13px]"
          onClose={close}
          onKeyDown={(event) => event.stopPropagation()}
          onLeave={(event) => {
            // The new lane is written in by then: its field would lose the keyboard to the button.
            if (goesOn.current) event.preventDefault();
            goesOn.current = false;
          }}
        >
          <KindList onPick={add} />
        </PopoverBody>
      )}
    </>
  );
}

/** Where it opens when it is asked for below a lane: beside its name. */
const labelOf = (lane: string): HTMLElement | null =>
  document.querySelector(`[data-part="${CSS.escape(keyOf({ kind: 'lane', id: lane }))}"]`);

function KindList({ onPick }: { onPick: (kind: LaneKind) => void }) {
  const { t, locale } = useWords();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase();
  const found = laneKinds.filter((kind) => {
    const { name, about } = laneFacts(kind);
    const all = [name.en, name.nl, about[locale]].join(' ').toLocaleLowerCase();
    return all.includes(wanted);
  });
  return (
    <>
      <input
        className={`${inputLook} mb-2 w-full`}
        aria-label={t('lanes.search')}
        placeholder={t('lanes.search')}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
        onKeyDown={(event) => {
          const first = found[0];
          if (event.key === 'Enter' && first) onPick(first);
        }}
      />
      <div className="overflow-y-auto">
        {laneGroups.map((group) => {
          const own = found.filter((kind) => laneFacts(kind).group === group);
          if (own.length === 0) return null;
          return (
            <section key={group} aria-label={t(`lanes.group.${group}`)} className="mb-2">
              <h3 className="px-2 font-sans text-[11.5px] font-[560] tracking-normal text-ink2">
                {t(`lanes.group.${group}`)}
              </h3>
              {own.map((kind) => (
                <button
                  key={kind}
                  type="button"
                  className="grid min-h-7 w-full grid-cols-[8.5rem_1fr] items-baseline gap-2 rounded-[3px] px-2 py-1 text-left hover:bg-hair focus-visible:bg-hair pointer-coarse:min-h-11"
                  onClick={() => onPick(kind)}
                >
                  <span className="hyphens-auto">{t(`map.lane.${kind}`)}</span>
                  <span className="text-[12px] text-ink2">{laneFacts(kind).about[locale]}</span>
                </button>
              ))}
            </section>
          );
        })}
        {found.length === 0 && <p className="px-2 py-1 text-ink2">{t('lanes.search.none')}</p>}
      </div>
    </>
  );
}
