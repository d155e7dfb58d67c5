import { describe, it } from 'vitest';
import { drawBy, type Point } from './drawing-hand.ts';
import { expectDrawn, openEmptySheet } from './drawn-journey.ts';
import { useOffice } from './office.ts';

const tablet = { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true };

describe('with a finger on a tablet', () => {
  const office = useOffice();

  it('a journey is drawn from an empty sheet to its last picture', async () => {
    const { page, id } = await openEmptySheet(office, tablet);
    const fingers = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point) =>
      fingers.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ ...at, id: 1 }] : [] });
    const finger = {
      tap: async (at: Point) => {
        await touch('touchStart', at);
        await touch('touchEnd');
      },
      drag: async (from: Point, to: Point) => {
        await touch('touchStart', from);
        for (const part of [0.1, 0.4, 0.8, 1]) {
          const between = (a: number, b: number) => a + (b - a) * part;
          await touch('touchMove', {
            x: between(from.x, to.x),
            y: between(from.y, to.y) - 12 * (1 - part),
          });
        }
        await touch('touchEnd');
      },
    };
    await drawBy(finger, page);
    await expectDrawn(office, id);
  });
});
