import { Popover } from 'radix-ui';
import { type KeyboardEventHandler, type ReactNode, type RefObject, useRef } from 'react';

export interface PopoverBodyProps {
  id?: string;
  /** What opened it, which has the focus again when it closes, unless something else was pressed. */
  button: RefObject<HTMLElement | null>;
  /** What it stands beside, where that is not the button. */
  beside?: HTMLElement | null;
  /** What the opened part is called. */
  label: string;
  sideOffset: number;
  className: string;
  onClose: () => void;
  /** May give the focus to something else than the button, and prevents that in the event. */
  onLeave?: (event: Event) => void;
  onKeyDown?: KeyboardEventHandler;
  children: ReactNode;
}

/** What a button opens over the page; Escape or a press elsewhere closes it. Drawn while it is open. */
export function PopoverBody({
  id,
  button,
  beside,
  label,
  sideOffset,
  className,
  onClose,
  onLeave,
  onKeyDown,
  children,
}: PopoverBodyProps) {
  const leaves = useRef(false);
  const isPressed = useRef(false);
  const anchor = beside ? { current: beside } : button;
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          id={id}
          align="start"
          sideOffset={sideOffset}
          collisionPadding={12}
          aria-label={label}
          className={`z-40 max-h-(--radix-popover-content-available-height) max-w-[calc(100vw-24px)] rounded border border-ink bg-sheet text-ink ${className}`}
          onKeyDown={onKeyDown}
          onInteractOutside={(event) => {
            const { type } = event.detail.originalEvent;
            const isButton =
              event.target instanceof Node && button.current?.contains(event.target) === true;
            leaves.current = true;
            if (type === 'pointerdown') isPressed.current = true;
            // The button closes it by itself. In Safari what it stands in has the focus then.
            if (isButton || (type === 'focusin' && isPressed.current)) event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            onLeave?.(event);
            if (!event.defaultPrevented && !leaves.current) button.current?.focus();
            event.preventDefault();
          }}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
