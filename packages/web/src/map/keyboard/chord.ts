interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** A pressed key with what is held beside it, as `Ctrl+Alt+Shift+ArrowUp`; Command counts as Ctrl. */
export function chordOf(event: Pressed): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  // A sign such as + or ? says by itself whether Shift was needed for it.
  const isSign = key.length === 1 && key === key.toLowerCase();
  return [
    event.ctrlKey || event.metaKey ? 'Ctrl+' : '',
    event.altKey ? 'Alt+' : '',
    event.shiftKey && !isSign ? 'Shift+' : '',
    key,
  ].join('');
}

const signs: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};

/** The keys as they are printed on a keyboard; `space` is what the longest of them is called. */
export function printed(chord: string, isMac: boolean, space: string): string {
  return chord
    .split(/\+(?=.)/)
    .map((key) => (key === 'Ctrl' && isMac ? '⌘' : key === ' ' ? space : (signs[key] ?? key)))
    .join(' + ');
}

/** Whether this keyboard says Command where others say Control. */
export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** A letter, digit or sign typed as text, with nothing held but Shift. */
export const isTyped = (event: Pressed): boolean =>
  [...event.key].length === 1 &&
  event.key !== ' ' &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey;
