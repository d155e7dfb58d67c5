import { describe, it } from 'vitest';
import { drawBy } from './drawing-hand.ts';
import { expectDrawn, openEmptySheet } from './drawn-journey.ts';
import { useOffice } from './office.ts';

describe('with a mouse', () => {
  const office = useOffice();

  it('a journey is drawn from an empty sheet to its last picture', async () => {
    const { page, id } = await openEmptySheet(office);
    const { mouse } = page;
    const mousePointer = {
      tap: async ({ x, y }: { x: number; y: number }) => {
        await mouse.move(x, y, { steps: 2 });
        await mouse.click(x, y);
      },
      drag: async (from: { x: number; y: number }, to: { x: number; y: number }) => {
        await mouse.move(from.x - 8, from.y);
        await mouse.move(from.x, from.y);
        await mouse.down();
        await mouse.move(to.x, (from.y + to.y) / 2 - 12, { steps: 4 });
        await mouse.move(to.x, to.y, { steps: 4 });
        await mouse.up();
      },
    };
    await drawBy(mousePointer, page);
    await expectDrawn(office, id);
  });
});
