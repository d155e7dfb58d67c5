/** What was pressed while what it is meant for was not there yet. */
export interface HeldKeys {
  /** Presses it all again, in order, on what has the focus by then. */
  handOn(): void;
  /** Forgets it: what it was meant for does not come. */
  drop(): void;
}

/**
 * Holds what is pressed while a part of the page comes that will take the focus: typed ahead, it would
 * be done on what has the focus until then. What browser and system hear stays theirs.
 */
export function holdKeys(): HeldKeys {
  const held: KeyboardEvent[] = [];
  const hold = (event: KeyboardEvent) => {
    const isOurs = event.isTrusted && !event.isComposing && !isChord(event);
    if (!isOurs) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    held.push(event);
  };
  addEventListener('keydown', hold, true);
  const drop = () => removeEventListener('keydown', hold, true);
  // Each in a frame of its own, so that what the one before it did is there.
  const next = () => {
    const event = held.shift();
    if (!event) return drop();
    pressAgain(event);
    requestAnimationFrame(next);
  };
  return { handOn: () => void requestAnimationFrame(next), drop };
}

const isChord = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => ctrlKey || metaKey || altKey;

function pressAgain({ key, code, shiftKey }: KeyboardEvent): void {
  const on = document.activeElement ?? document.body;
  const press = { key, code, shiftKey, bubbles: true, cancelable: true };
  if (!on.dispatchEvent(new KeyboardEvent('keydown', press))) return;
  // What a browser does by itself it does only for a key that was really pressed.
  const presses = key === 'Enter' || key === ' ';
  if (on instanceof HTMLButtonElement || on instanceof HTMLAnchorElement) {
    if (presses) on.click();
  } else if (key === 'Backspace') document.execCommand('delete');
  else if (key.length === 1) document.execCommand('insertText', false, key);
}
