import { DropdownMenu } from 'radix-ui';
import { type ReactNode, useRef } from 'react';

const itemLook =
  'flex min-h-7 cursor-pointer items-center gap-2 rounded-[3px] px-2 py-1 outline-none data-[disabled]:cursor-default data-[disabled]:text-ink3 data-[highlighted]:bg-hair';

export interface MenuItem {
  label: string;
  onPick: () => void;
  /** Takes something away, and is written in the colour of loss. */
  loss?: boolean;
  /** One of several, of which this one holds. */
  checked?: boolean;
  disabled?: boolean;
  /** Opens a field to write in, which then has the focus instead of the menu's button. */
  writes?: true;
}

/** A short list of things to do; `null` in the list is a line between two groups. Nothing to do, no menu. */
export function Menu({
  label,
  children,
  className = '',
  items,
  tabIndex,
  onOpenChange,
}: {
  label: string;
  children: ReactNode;
  className?: string;
  items: readonly (MenuItem | null)[];
  /** Of a part of the sheet: 0 while the keyboard stands on that part, so that Tab reaches it from there. */
  tabIndex?: number;
  onOpenChange?: (open: boolean) => void;
}) {
  const writes = useRef(false);
  if (items.length === 0) return null;
  return (
    <DropdownMenu.Root modal={false} {...(onOpenChange && { onOpenChange })}>
      <DropdownMenu.Trigger
        aria-label={label}
        title={label}
        className={className}
        {...(tabIndex !== undefined && { tabIndex })}
      >
        {children}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="start"
          sideOffset={4}
          collisionPadding={12}
          onCloseAutoFocus={(event) => {
            if (writes.current) event.preventDefault();
            writes.current = false;
          }}
          className="z-40 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 overflow-y-auto rounded border border-ink bg-sheet p-1 text-[13px] text-ink"
        >
          {items.map((item, at) =>
            item ? (
              <DropdownMenu.Item
                key={item.label}
                className={`${itemLook} ${item.loss ? 'text-loss' : ''}`}
                disabled={item.disabled ?? false}
                onSelect={() => {
                  writes.current = item.writes ?? false;
                  item.onPick();
                }}
              >
                {item.checked !== undefined && (
                  <span aria-hidden="true" className="w-3">
                    {item.checked ? '✓' : ''}
                  </span>
                )}
                {item.label}
              </DropdownMenu.Item>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing but its place
              <DropdownMenu.Separator key={`line ${at}`} className="my-1 h-px bg-line" />
            ),
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** Three dots that show up when their row is looked at. */
export const quietTrigger =
  'rounded-[3px] px-1 leading-none text-ink3 opacity-0 hover:bg-hair hover:text-ink focus-visible:opacity-100 group-hover:opacity-100 group-focus-within:opacity-100 data-[state=open]:opacity-100 pointer-coarse:opacity-100 print:hidden';
