import type { Cell, Lane } from '@waymark/model';
import { useRef, useState } from 'react';
import { useWords } from '../../language.tsx';
import { editCell } from '../commands/commands.ts';
import { useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { dayToday } from '../lanes/evidence/evidence.ts';
import { EvidenceButton } from '../lanes/evidence/evidence-button.tsx';
import { evidenceInWords } from '../lanes/evidence/in-words.ts';
import type { CellForm } from '../lanes/forms/form.ts';

/** One cell beside the map: written in where it stands, with what it rests on beneath. */
export function KnownCell({
  lane,
  cell,
  form,
  label,
}: {
  lane: Lane;
  cell: Cell;
  form: CellForm;
  label: string;
}) {
  const words = useWords();
  const hand = useHand();
  const mayEdit = useMayEdit();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { id } = cell;
  // A measured figure rests on events, and needs nobody's word.
  const isClaim = cell.figure === undefined;
  if (open && mayEdit) {
    return (
      <form.Write
        {...{ cell, lane, label }}
        stage={cell.stage}
        typed={null}
        onDone={() => {
          setOpen(false);
          requestAnimationFrame(() => {
            if (document.activeElement === document.body) button.current?.focus();
          });
        }}
      />
    );
  }
  const shown = <form.Show cell={cell} lane={lane} />;
  const isPressable = mayEdit && !form.isOpen?.(cell);
  return (
    <div className="flex items-start gap-1 py-0.5">
      <div className="min-w-0 flex-1">
        {isPressable ? (
          <button
            ref={button}
            type="button"
            className="-ml-1 block min-h-6 max-w-full cursor-text rounded-[3px] px-1 text-left break-words hyphens-auto hover:bg-hair pointer-coarse:min-h-11"
            onClick={() => setOpen(true)}
          >
            <span className="sr-only">{label}: </span>
            {shown}
          </button>
        ) : (
          shown
        )}
        {cell.evidence && (
          <p className="text-[11.5px] text-ink2">
            {evidenceInWords(cell.evidence, words, dayToday())}
          </p>
        )}
      </div>
      {mayEdit && !isPressable && (
        <button
          ref={button}
          type="button"
          className="min-h-6 rounded-[3px] px-1 text-[11.5px] text-ink2 hover:bg-hair hover:text-ink pointer-coarse:min-h-11"
          onClick={() => setOpen(true)}
        >
          {words.t('map.known.change')}
          <span className="sr-only">: {label}</span>
        </button>
      )}
      {mayEdit && isClaim && (
        <EvidenceButton
          evidence={cell.evidence}
          label={label}
          className="grid size-6 shrink-0 place-items-center rounded-[3px] text-[11px] text-ink2 hover:bg-hair hover:text-ink pointer-coarse:size-11"
          onOpenChange={(now) => !now && hand.seal()}
          onChange={(evidence) =>
            hand.edit((map) => editCell(map, { id, change: { evidence } }), `evidence ${id}`)
          }
        />
      )}
    </div>
  );
}
