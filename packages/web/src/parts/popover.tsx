import { type ReactNode, useId, useRef, useState } from 'react';
import { comeNearOpened, PopoverBody } from './later-opened.ts';

/**
 * A part of a sentence that opens into controls; Escape or a click elsewhere closes it. While it is
 * closed it is a button and no more: a map opens with several.
 */
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
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        {...(open && { 'aria-controls': id })}
        className="min-h-6 rounded-sm text-left text-ink2 pointer-coarse:min-h-11 decoration-edge decoration-dotted underline-offset-4 hover:underline aria-expanded:underline"
        onPointerEnter={comeNearOpened}
        onFocus={comeNearOpened}
        onClick={() => setOpen(!open)}
      >
        {trigger}
      </button>
      {open && (
        <PopoverBody
          {...{ id, button }}
          label={label}
          sideOffset={8}
          className={`overflow-y-auto p-4 ${width}`}
          onClose={close}
        >
          {children(close)}
        </PopoverBody>
      )}
    </>
  );
}
