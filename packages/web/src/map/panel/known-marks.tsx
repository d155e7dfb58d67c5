import { type Cell, type Lane, laneFacts, type Touchpoint } from '@waymark/model';
import { useWords } from '../../language.tsx';
import { editCell, setMark } from '../commands/commands.ts';
import { newId, useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { EvidenceButton } from '../lanes/evidence/evidence-button.tsx';

/** How heavy one touchpoint weighs on a scale; the pressed mark pressed again takes it away. */
export function KnownMarks({
  lane,
  name,
  touchpoint,
  cell,
}: {
  lane: Lane;
  name: string;
  touchpoint: Touchpoint;
  cell: Cell | null;
}) {
  const { t, number } = useWords();
  const hand = useHand();
  const mayEdit = useMayEdit();
  const value = cell?.value ?? null;
  const [least, most] = laneFacts(lane.kind).range ?? [0, 5];
  const set = (next: number) => {
    const place = { lane: lane.id, stage: touchpoint.stage, touchpoint: touchpoint.id };
    const mark = { id: newId(), ...place, value: next === value ? null : next };
    hand.edit((map) => setMark(map, mark));
  };
  if (!mayEdit) {
    if (value === null) return null;
    return (
      <p className="flex justify-between border-t border-hair py-1">
        <span className="text-[11.5px] text-ink2">{name}</span>
        {value === 0 ? t('lanes.none-at-all') : t('lanes.of-five', { n: value })}
      </p>
    );
  }
  return (
    <fieldset className="flex items-center gap-0.5 border-t border-hair py-1">
      <legend className="float-left mr-auto text-[11.5px] text-ink2">{name}</legend>
      {Array.from({ length: most - least + 1 }, (_, i) => least + i).map((mark) => (
        <button
          key={mark}
          type="button"
          aria-pressed={value === mark}
          aria-label={t('lanes.of-five', { n: mark })}
          className={`size-6 rounded-[3px] text-[12px] tabular-nums hover:bg-hair pointer-coarse:size-11 ${value === mark ? 'border border-ink font-[560] text-ink' : 'text-ink2'}`}
          onClick={() => set(mark)}
        >
          {number(mark)}
        </button>
      ))}
      {cell ? (
        <EvidenceButton
          evidence={cell.evidence}
          label={name}
          className="grid size-6 shrink-0 place-items-center rounded-[3px] text-[11px] text-ink2 hover:bg-hair hover:text-ink pointer-coarse:size-11"
          onOpenChange={(open) => !open && hand.seal()}
          onChange={(evidence) =>
            hand.edit(
              (map) => editCell(map, { id: cell.id, change: { evidence } }),
              `evidence ${cell.id}`,
            )
          }
        />
      ) : (
        <span className="size-6 shrink-0 pointer-coarse:size-11" />
      )}
    </fieldset>
  );
}
