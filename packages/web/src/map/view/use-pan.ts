import { type RefObject, useEffect } from 'react';
import { scrollerOf } from './scroller.ts';

/** Moves the sheet by holding the middle button, or the space bar and any button. */
export function usePan(holder: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const sheet = holder.current;
    if (!sheet) return;
    const scroller = scrollerOf(sheet);
    let space = false;
    let panned = false;
    const keyDown = (event: KeyboardEvent) => {
      if (event.key !== ' ' || isWriting(event.target)) return;
      const isOver = sheet.matches(':hover');
      // On a button the space bar presses it, unless the sheet is moved before it is let go.
      const isButton = event.target instanceof Element && event.target.closest('button, a, select');
      if (!isOver) return;
      space = true;
      sheet.toggleAttribute('data-panning', true);
      if (!isButton) event.preventDefault();
    };
    const keyUp = (event: KeyboardEvent) => {
      if (event.key !== ' ' || !space) return;
      if (panned) event.preventDefault();
      space = false;
      panned = false;
      sheet.removeAttribute('data-panning');
    };
    const down = (press: PointerEvent) => {
      const isPan = press.button === 1 || (space && press.button === 0);
      if (!isPan || press.pointerType === 'touch') return;
      press.preventDefault();
      press.stopPropagation();
      panned = true;
      sheet.toggleAttribute('data-panning', true);
      let last = { x: press.clientX, y: press.clientY };
      const move = (now: PointerEvent) => {
        scroller.by(last.x - now.clientX, last.y - now.clientY);
        last = { x: now.clientX, y: now.clientY };
      };
      const end = () => {
        removeEventListener('pointermove', move);
        removeEventListener('pointerup', end);
        removeEventListener('pointercancel', end);
        if (!space) sheet.removeAttribute('data-panning');
      };
      addEventListener('pointermove', move);
      addEventListener('pointerup', end);
      addEventListener('pointercancel', end);
    };
    // Without this the middle button starts the browser's own way of scrolling.
    const noAutoscroll = (event: MouseEvent) => {
      if (event.button === 1) event.preventDefault();
    };
    const blur = () => {
      space = false;
      sheet.removeAttribute('data-panning');
    };
    addEventListener('keydown', keyDown);
    addEventListener('keyup', keyUp, true);
    addEventListener('blur', blur);
    sheet.addEventListener('pointerdown', down, true);
    sheet.addEventListener('mousedown', noAutoscroll);
    return () => {
      removeEventListener('keydown', keyDown);
      removeEventListener('keyup', keyUp, true);
      removeEventListener('blur', blur);
      sheet.removeEventListener('pointerdown', down, true);
      sheet.removeEventListener('mousedown', noAutoscroll);
    };
  }, [holder]);
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable="true"]') !== null;
