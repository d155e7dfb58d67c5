import { Menu as Parts } from 'radix-ui/internal';
import { type RefObject, useEffect, useRef } from 'react';

const itemLook =
  'flex min-h-7 cursor-pointer items-center gap-2 rounded-[3px] px-2 py-1 outline-none data-[disabled]:cursor-default data-[disabled]:text-ink3 data-[highlighted]:bg-hair';

export interface MenuItem {
  label: string;
  /** The key that does the same, at the end of the line. */
  aside?: string;
  onPick: () => void;
  /** Takes something away, and is written in the colour of loss. */
  loss?: boolean;
  /** One of several, of which this one holds. */
  checked?: boolean;
  disabled?: boolean;
  /** Opens a field to write in, which then has the focus instead of the menu's button. */
  writes?: true;
}

/** Where a menu opens, and what has the focus when it closes. */
export interface MenuAnchor {
  getBoundingClientRect(): DOMRect;
  focus(): void;
}

/** What a menu's button opens; the button has the focus again when it closes, unless something else was pressed. */
export function MenuList({
  button,
  label,
  open,
  onOpenChange,
  byKey = false,
  items,
}: {
  button: RefObject<MenuAnchor | null>;
  label: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** A key opened it, so that the first thing to do is lit at once. */
  byKey?: boolean;
  items: readonly (MenuItem | null)[];
}) {
  const leaves = useRef(false);
  const list = useRef<HTMLDivElement>(null);
  const isLate = useRef(open && byKey);
  useEffect(() => {
    // The menu itself only hears of keys that were pressed once it was there.
    if (!isLate.current) return;
    isLate.current = false;
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>('[role=menuitem]:not([data-disabled])')?.focus();
    });
  }, []);
  return (
    <Parts.Root modal={false} open={open} onOpenChange={onOpenChange}>
      <Parts.Anchor virtualRef={button} />
      <Parts.Portal>
        <Parts.Content
          ref={list}
          aria-label={label}
          align="start"
          sideOffset={4}
          collisionPadding={12}
          onInteractOutside={() => {
            leaves.current = true;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!leaves.current) button.current?.focus();
            leaves.current = false;
          }}
          className="z-40 max-h-(--radix-popper-available-height) min-w-44 overflow-y-auto rounded border border-ink bg-sheet p-1 text-[13px] text-ink"
        >
          {items.map((item, at) =>
            item ? (
              <Parts.Item
                key={item.label}
                className={`${itemLook} ${item.loss ? 'text-loss' : ''}`}
                disabled={item.disabled ?? false}
                onSelect={() => {
                  leaves.current = item.writes ?? false;
                  item.onPick();
                }}
              >
                {item.checked !== undefined && (
                  <span aria-hidden="true" className="w-3">
                    {item.checked ? '✓' : ''}
                  </span>
                )}
                {item.label}
                {item.aside && (
                  <span className="ml-auto pl-6 font-mono text-[11.5px] text-ink3">
                    {item.aside}
                  </span>
                )}
              </Parts.Item>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing but its place
              <Parts.Separator key={`line ${at}`} className="my-1 h-px bg-line" />
            ),
          )}
        </Parts.Content>
      </Parts.Portal>
    </Parts.Root>
  );
}
