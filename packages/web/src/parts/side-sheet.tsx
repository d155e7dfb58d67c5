import { type ReactNode, useEffect, useRef } from 'react';

const frame =
  'z-40 border-line bg-paper outline-none print:hidden max-lg:fixed max-lg:inset-y-0 max-lg:right-0 max-lg:w-full max-lg:max-w-[380px] max-lg:overflow-y-auto max-lg:border-l max-lg:px-5 max-lg:py-4 max-sm:max-w-none lg:sticky lg:top-0 lg:max-h-dvh lg:w-[316px] lg:self-start lg:overflow-y-auto lg:pt-4 lg:pr-2 lg:pb-3 lg:pl-5';
const fromBelow =
  'max-sm:inset-x-0 max-sm:top-auto max-sm:max-h-[88dvh] max-sm:border-t max-sm:border-l-0 max-sm:border-t-ink';

/** What opens beside the drawing, over it where there is no room, and takes the focus once. */
export function SideSheet({
  label,
  onPhone,
  onEscape,
  children,
}: {
  label: string;
  /** On a phone it covers everything, or comes up from below and leaves the top of the page in sight. */
  onPhone: 'covers' | 'from-below';
  onEscape?: () => void;
  children: ReactNode;
}) {
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => sheet.current?.focus({ preventScroll: true }), []);
  return (
    <aside
      ref={sheet}
      tabIndex={-1}
      aria-label={label}
      className={onPhone === 'from-below' ? `${frame} ${fromBelow}` : frame}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onEscape?.();
      }}
    >
      {children}
    </aside>
  );
}
