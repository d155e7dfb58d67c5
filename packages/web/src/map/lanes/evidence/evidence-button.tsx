import type { Evidence } from '@waymark/model';
import { Popover } from 'radix-ui';
import { type ReactNode, useRef, useState } from 'react';
import { useWords } from '../../../language.tsx';
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
  const known = knownBy(evidence);
  const name = t('lanes.evidence-of', { what: label, known: t(`lanes.known.${known}`) });
  return (
    <Popover.Root
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        onOpenChange?.(next);
      }}
    >
      <Popover.Trigger
        ref={button}
        data-evidence-of=""
        aria-label={name}
        title={t(`lanes.known.${known}`)}
        className={className}
      >
        <span aria-hidden="true">{marks[known]}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={12}
          aria-label={name}
          className="z-40 max-h-(--radix-popover-content-available-height) w-72 max-w-[calc(100vw-24px)] overflow-y-auto rounded border border-ink bg-sheet p-3.5 text-[13px] text-ink"
          onKeyDown={(event) => event.stopPropagation()}
          onCloseAutoFocus={(event) => {
            // Back to the part itself, from where the keyboard walks on.
            const part = button.current?.closest('[data-cell]')?.querySelector('[data-part]');
            if (!(part instanceof HTMLElement)) return;
            event.preventDefault();
            part.focus();
          }}
        >
          {above}
          <EvidenceEditor evidence={evidence} onChange={onChange} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
