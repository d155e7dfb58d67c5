import { useEffect, useState } from 'react';

/** Steps through a list with buttons and with J and K, and brings each place into sight. */
export function useWalk(count: number, show: (at: number) => void) {
  const [at, setAt] = useState<number | null>(null);
  const go = (to: number) => {
    if (count === 0) return;
    const next = (to + count) % count;
    setAt(next);
    show(next);
  };
  const step = (by: 1 | -1) => go(at === null ? (by === 1 ? 0 : count - 1) : at + by);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input,select,textarea');
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'j' || event.key === 'J') step(1);
      else if (event.key === 'k' || event.key === 'K') step(-1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  return { at, go, step };
}
