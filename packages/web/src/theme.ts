import { useSyncExternalStore } from 'react';
import { keep, kept } from './kept.ts';

/** What the reader chose; `system` follows the machine. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'waymark.theme';
const listeners = new Set<() => void>();

function chosen(): Theme {
  const saved = kept(key);
  return saved === 'light' || saved === 'dark' ? saved : 'system';
}

function show(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Shows the page in the theme chosen last time, before anything is drawn. */
export const startTheme = () => show(chosen());

/** The theme chosen and the way to choose another one, kept in this browser. */
export function useTheme(): [Theme, (next: Theme) => void] {
  const theme = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, chosen);
  const choose = (next: Theme) => {
    keep(key, next === 'system' ? null : next);
    show(next);
    for (const listener of listeners) listener();
  };
  return [theme, choose];
}
