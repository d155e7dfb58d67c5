import { Popover as Radix } from 'radix-ui';
import {
  type ComponentProps,
  type ReactNode,
  type RefObject,
  useId,
  useRef,
  useState,
} from 'react';

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
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        {...(open && { 'aria-controls': id })}
        className="min-h-6 rounded-sm text-left text-ink2 pointer-coarse:min-h-11 decoration-edge decoration-dotted underline-offset-4 hover:underline aria-expanded:underline"
        onClick={() => setOpen(!open)}
      >
        {trigger}
      </button>
      {open && (
        <OpenedPopover
          {...{ button, id }}
          aria-label={label}
          align="start"
          sideOffset={8}
          collisionPadding={12}
          className={`z-40 max-h-(--radix-popover-content-available-height) max-w-[calc(100vw-24px)] overflow-y-auto rounded border border-ink bg-sheet p-4 text-ink ${width}`}
          onClose={() => setOpen(false)}
        >
          {children(() => setOpen(false))}
        </OpenedPopover>
      )}
    </>
  );
}

/** What a button opened; the button has the focus again when it closes, unless something else was pressed. */
export function OpenedPopover({
  button,
  beside = button,
  onClose,
  ...content
}: ComponentProps<typeof Radix.Content> & {
  button: RefObject<HTMLButtonElement | null>;
  /** Where it opens, when that is not at its button. */
  beside?: RefObject<HTMLElement | null>;
  onClose: () => void;
}) {
  const leaves = useRef(false);
  const isPressed = useRef(false);
  return (
    <Radix.Root open onOpenChange={onClose}>
      <Radix.Anchor virtualRef={beside} />
      <Radix.Portal>
        <Radix.Content
          {...content}
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
            content.onCloseAutoFocus?.(event);
            if (event.defaultPrevented) return;
            event.preventDefault();
            if (!leaves.current) button.current?.focus();
          }}
        />
      </Radix.Portal>
    </Radix.Root>
  );
}
