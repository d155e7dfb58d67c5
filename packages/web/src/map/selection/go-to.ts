import { askToReveal } from '../view/reveal.ts';
import type { PartKey } from './part.ts';

/** How many frames a part is waited for that is about to be drawn, and after how many it is asked for anew. */
const patience = 40;
const askEvery = 10;
/** A slow machine has so many milliseconds more, for as long as nobody turns to something else. */
const lateMs = 4_000;

/** The sheet of the page; all of the page where the map is read on a phone. */
export const sheetOf = (page: Document): HTMLElement =>
  page.querySelector<HTMLElement>('[data-sheet]') ?? page.body;

/** The element of a part where it is drawn; of what is kept but put away, as lanes from far, there is none. */
export function drawnPart(
  root: ParentNode | null,
  key: PartKey,
): HTMLElement | SVGElement | undefined {
  const wanted = CSS.escape(key);
  const selector = `[data-part="${wanted}"], [data-arrow="${wanted}"]`;
  const element = root?.querySelector<HTMLElement | SVGElement>(selector);
  return element?.checkVisibility() ? element : undefined;
}

/**
 * Hands over the element of a part: at once when it is drawn, else as soon as the sheet brought it
 * into sight. One that is nowhere on the sheet never comes.
 */
export function whenDrawn(
  root: HTMLElement | null,
  key: PartKey,
  then: (element: HTMLElement | SVGElement) => void,
): void {
  const isHere = () => {
    const element = drawnPart(root, key);
    if (element) then(element);
    return element !== undefined;
  };
  const look = (frames: number) => {
    if (isHere()) return;
    // Once it came closer or opened a stage, the sheet knows better where to scroll.
    if (frames % askEvery === 0) askToReveal(root, key);
    if (frames < patience) requestAnimationFrame(() => look(frames + 1));
    else waitLonger(isHere);
  };
  look(0);
}

function waitLonger(isHere: () => boolean): void {
  const until = performance.now() + lateMs;
  const turned = new AbortController();
  for (const kind of ['pointerdown', 'keydown', 'wheel']) {
    addEventListener(kind, () => turned.abort(), { capture: true, signal: turned.signal });
  }
  const look = () => {
    if (turned.signal.aborted) return;
    if (isHere() || performance.now() > until) turned.abort();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/**
 * Gives a part the focus, wherever on the sheet it stands. A flow itself takes none: what stands at a
 * selected arrow does.
 */
export function focusPart(root: HTMLElement | null, key: PartKey): void {
  whenDrawn(root, key, (element) => {
    const own = root?.querySelector<HTMLElement>(`[data-part="${CSS.escape(key)}"][tabindex]`);
    (own ?? element).focus();
  });
}

/** Brings a part to the middle of the screen and gives it the focus. */
export function showPart(root: HTMLElement | null, key: PartKey): void {
  whenDrawn(root, key, (element) => {
    element.scrollIntoView({ block: 'center', inline: 'center' });
    element.focus({ preventScroll: true });
  });
}
