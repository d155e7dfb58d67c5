import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type ButtonLook, buttonLook } from './button.tsx';

/** Takes a file dropped anywhere on the page, and says so while it hangs over it. */
export function DropAnywhere({ says, onFile }: { says: string; onFile: (file: File) => void }) {
  const [over, setOver] = useState(false);
  const latest = useRef(onFile);
  latest.current = onFile;
  useEffect(() => {
    const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) latest.current(file);
    };
    window.addEventListener('dragover', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  if (!over) return null;
  return (
    <div className="pointer-events-none fixed inset-3 z-50 grid place-items-center rounded border-2 border-dashed border-accent bg-paper/92">
      <p className="font-serif text-[25px]">{says}</p>
    </div>
  );
}

/** A button that opens the machine's own choice of files. */
export function FileButton({
  children,
  accept,
  look = 'plain',
  onFile,
}: {
  children: ReactNode;
  accept?: string;
  look?: ButtonLook;
  onFile: (file: File) => void;
}) {
  return (
    <label
      className={`${buttonLook(look)} focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent`}
    >
      {children}
      <input
        type="file"
        className="sr-only"
        accept={accept}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file again must be heard again.
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
