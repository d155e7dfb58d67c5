import type { Evidence } from '@waymark/model';
import { type ReactNode, useRef, useState } from 'react';
import { useWords } from '../../../language.tsx';
import { PopoverBody } from '../../../parts/later-opened.ts';
import { knownBy } from './evidence.ts';
import { EvidenceEditor } from './evidence-editor.tsx';

/** One shape a kind, so that they can be told apart without colour. */
const marks = {
  observed: '●',
  reported: '◐',
  inferred: '◔',
  hypothesis: '○',
  opinion: '◌',
} as const;

/** Opens what a part rests on, where the part stands. */
export function EvidenceButton({
  evidence,
  label,
  className = '',
  atOnce = false,
  above,
  onOpenChange,
  onChange,
}: {
  evidence: Evidence | undefined;
  /** What it is the evidence of. */
  label: string;
  className?: string;
  /** It opens by itself, since it was asked for by key. */
  atOnce?: boolean;
  /** What else can be said there. */
  above?: ReactNode;
  onOpenChange?: (open: boolean) => void;
  onChange: (evidence: Evidence | undefined) => void;
}) {
  const { t } = useWords();
  const [open, setOpen] = useState(atOnce);
  const button = useRef<HTMLButtonElement>(null);
  const turn = (next: boolean) => {
    setOpen(next);
    onOpenChange?.(next);
  };
  const known = knownBy(evidence);
  const name = t('lanes.evidence-of', { what: label, known: t(`lanes.known.${known}`) });
  return (
    <>
      <button
        ref={button}
        type="button"
        data-evidence-of=""
        aria-haspopup="dialog"
        aria-expanded={open}
        data-state={open ? 'open' : 'closed'}
        aria-label={name}
        title={t(`lanes.known.${known}`)}
        className={className}
        onClick={() => turn(!open)}
      >
        <span aria-hidden="true">{marks[known]}</span>
      </button>
      {open && (
        <PopoverBody
          button={button}
          label={name}
          sideOffset={4}
          className="w-72 overflow-y-auto p-3.5 text-[13px]"
          onClose={() => turn(false)}
          onKeyDown={(event) => event.stopPropagation()}
          onLeave={(event) => {
            // Back to the part itself, from where the keyboard walks on.
            const part = button.current?.closest('[data-cell]')?.querySelector('[data-part]');
            if (!(part instanceof HTMLElement)) return;
            event.preventDefault();
            part.focus();
          }}
        >
          {above}
          <EvidenceEditor evidence={evidence} onChange={onChange} />
        </PopoverBody>
      )}
    </>
  );
}
