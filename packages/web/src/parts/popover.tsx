import { Popover as Radix } from 'radix-ui';
import { type ReactNode, useState } from 'react';

/** A part of a sentence that opens into controls; Escape or a click elsewhere closes it. */
export function Popover({
  trigger,
  label,
  children,
  width = 'w-80',
}: {
  /** The button's words. */
  trigger: ReactNode;
  /** What the opened part is called. */
  label: string;
  children: (close: () => void) => ReactNode;
  width?: string;
}) {
  const [open, setOpen] = useState(false);
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Trigger className="min-h-6 rounded-sm text-left text-ink2 pointer-coarse:min-h-11 decoration-edge decoration-dotted underline-offset-4 hover:underline aria-expanded:underline">
        {trigger}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align="start"
          sideOffset={8}
          collisionPadding={12}
          aria-label={label}
          className={`z-40 max-h-(--radix-popover-content-available-height) max-w-[calc(100vw-24px)] overflow-y-auto rounded border border-ink bg-sheet p-4 text-ink ${width}`}
        >
          {children(() => setOpen(false))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
