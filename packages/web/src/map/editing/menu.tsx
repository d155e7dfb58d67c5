import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { MenuList } from '../../parts/later-opened.ts';
import type { MenuItem } from '../../parts/menu-list.tsx';

export type { MenuItem } from '../../parts/menu-list.tsx';

const openingKeys = ['Enter', ' ', 'ArrowDown'];

/**
 * A short list of things to do; `null` in the list is a line between two groups. Nothing to do, no menu.
 * Until somebody comes near it is a button and no more: a sheet has a menu for each lane and stage.
 */
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
  const button = useRef<HTMLButtonElement>(null);
  const [isNear, setNear] = useState(false);
  const [open, setOpen] = useState(false);
  const [byKey, setByKey] = useState(false);
  if (items.length === 0) return null;
  const turn = (next: boolean) => {
    setOpen(next);
    if (next !== open) onOpenChange?.(next);
  };
  const comeNear = () => setNear(true);
  const press = (event: PointerEvent) => {
    if (event.button !== 0 || event.ctrlKey) return;
    comeNear();
    setByKey(false);
    turn(!open);
    // The list has the focus now; the button would take it back.
    if (!open) event.preventDefault();
  };
  const pressKey = (event: KeyboardEvent) => {
    if (!openingKeys.includes(event.key)) return;
    event.preventDefault();
    setByKey(true);
    turn(event.key === 'ArrowDown' || !open);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        data-state={open ? 'open' : 'closed'}
        title={label}
        className={className}
        {...(tabIndex !== undefined && { tabIndex })}
        onFocus={comeNear}
        onPointerEnter={comeNear}
        onPointerDown={press}
        onKeyDown={pressKey}
      >
        {children}
      </button>
      {isNear && <MenuList {...{ button, label, open, byKey, items }} onOpenChange={turn} />}
    </>
  );
}

/** Three dots that show up when their row is looked at. */
export const quietTrigger =
  'rounded-[3px] px-1 leading-none text-ink3 opacity-0 hover:bg-hair hover:text-ink focus-visible:opacity-100 group-hover:opacity-100 group-focus-within:opacity-100 data-[state=open]:opacity-100 pointer-coarse:opacity-100 print:hidden';
