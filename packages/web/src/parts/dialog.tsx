import { type ReactNode, useEffect, useRef } from 'react';

/** A question that has to be answered first; Escape closes it, and focus goes back where it was. */
export function Dialog({
  title,
  onClose,
  width = 'w-110',
  children,
}: {
  title: string;
  onClose: () => void;
  width?: string;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={title}
      onClose={onClose}
      className={`${width} max-w-[calc(100vw-24px)] rounded border border-ink bg-sheet p-5 text-ink normal-nums [&_p]:text-pretty`}
    >
      <h2 className="mb-3 text-[21px] text-balance">{title}</h2>
      {children}
    </dialog>
  );
}
