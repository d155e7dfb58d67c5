import { type RefObject, useEffect } from 'react';
import { edgeScroll } from './scroller.ts';

/** How far a mouse goes before it drags, in pixels. */
const threshold = 5;
/** How long a finger rests before it drags, in milliseconds, and how far it may slip meanwhile. */
const longPress = 380;
const slip = 10;

export interface HoldOptions {
  /** The sheet's own frame, scrolled when the pointer comes near its edges. */
  holder: HTMLElement;
  /** Whether a finger must rest before it drags, as it does unless what is held cannot be scrolled by. */
  touch?: 'rested' | 'at once';
  /** It is a drag from here on. */
  begin?: () => void;
  /** The pointer went on, or what is beneath it scrolled. */
  move: (at: { x: number; y: number }) => void;
  drop: () => void;
  /** Let go, dropped or given up: in any case the last thing heard. */
  end: () => void;
}

interface Press {
  clientX: number;
  clientY: number;
  pointerId: number;
  pointerType: string;
}

/**
 * Follows one press until it is let go. A mouse drags once it has moved, a finger once it has rested;
 * a finger that moves at once scrolls. Escape gives up, and so does the browser.
 */
export function hold(press: Press, options: HoldOptions): void {
  const { holder } = options;
  const isTouch = press.pointerType === 'touch' && options.touch !== 'at once';
  let isDrag = false;
  let at = { x: press.clientX, y: press.clientY };
  const scroll = edgeScroll(holder, () => isDrag && options.move(at));
  const begin = () => {
    isDrag = true;
    holder.toggleAttribute('data-held', true);
    options.begin?.();
  };
  const timer = isTouch
    ? setTimeout(() => {
        begin();
        navigator.vibrate?.(12);
        options.move(at);
      }, longPress)
    : undefined;
  const move = (now: PointerEvent) => {
    if (now.pointerId !== press.pointerId) return isTouch ? stop() : undefined;
    at = { x: now.clientX, y: now.clientY };
    const far = Math.hypot(at.x - press.clientX, at.y - press.clientY);
    if (!isDrag && isTouch && far > slip) return stop();
    if (!isDrag && !isTouch && far >= threshold) begin();
    if (!isDrag) return;
    scroll.at(at.x, at.y);
    options.move(at);
  };
  const drop = (now: PointerEvent) => {
    if (now.pointerId !== press.pointerId) return;
    if (isDrag) {
      swallowClick();
      // Whatever moved meanwhile: it falls on what is beneath the pointer now.
      options.move({ x: now.clientX, y: now.clientY });
      options.drop();
    }
    stop();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isDrag) return;
    event.preventDefault();
    event.stopPropagation();
    swallowClick();
    stop();
  };
  const stop = () => {
    clearTimeout(timer);
    scroll.stop();
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', drop);
    removeEventListener('pointercancel', stop);
    removeEventListener('blur', stop);
    removeEventListener('keydown', key, true);
    holder.removeAttribute('data-held');
    options.end();
  };
  addEventListener('pointermove', move);
  addEventListener('pointerup', drop);
  addEventListener('pointercancel', stop);
  addEventListener('blur', stop);
  addEventListener('keydown', key, true);
}

/** The browser makes a click of every press that is let go; after a drag it is none. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', swallow, true), 60);
}

/** While something is held by a finger the page stays where it is, and opens no menu of its own. */
export function useHeldStill(holder: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const sheet = holder.current;
    if (!sheet) return;
    const still = (event: Event) => {
      if (sheet.hasAttribute('data-held') && event.cancelable) event.preventDefault();
    };
    sheet.addEventListener('touchmove', still, { passive: false });
    sheet.addEventListener('contextmenu', still);
    return () => {
      sheet.removeEventListener('touchmove', still);
      sheet.removeEventListener('contextmenu', still);
    };
  }, [holder]);
}
