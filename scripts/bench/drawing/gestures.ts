import type { Page } from 'playwright-core';

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

async function cornerOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`Nothing is drawn at ${selector}.`);
  return { x: box.x + 20, y: box.y + 12 };
}

/** A touchpoint is dragged over the sheet and back, then let go where it stood. */
export async function drag(page: Page): Promise<void> {
  const { x, y } = await cornerOf(page, '[data-touchpoint="t41"]');
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 120; i += 1) {
    const turn = (i / 120) * Math.PI * 2;
    await page.mouse.move(x + 320 * (1 - Math.cos(turn)), y + 160 * Math.sin(turn));
    await pause(8);
  }
  await page.mouse.move(x, y);
  await page.mouse.up();
  await pause(200);
}

/** Down through the lanes, to the right over the stages, and back. */
export async function scroll(page: Page): Promise<void> {
  const { x, y } = await cornerOf(page, '[data-touchpoint="t41"]');
  await page.mouse.move(x, y);
  for (const [right, down] of [
    [0, 60],
    [60, 0],
    [0, -60],
    [-60, 0],
  ] as const) {
    for (let i = 0; i < 40; i += 1) {
      await page.mouse.wheel(right, down);
      await pause(8);
    }
  }
  await page.locator('[data-sheet]').evaluate((sheet) => sheet.scrollTo(0, 0));
  await pause(200);
}

/** Far away and close again, moving the sheet a little at each level as one does to look around. */
export async function zoom(page: Page): Promise<void> {
  const { x, y } = await cornerOf(page, '[data-sheet] h2');
  await page.mouse.move(x + 500, y + 200);
  for (const key of ['-', '-', '+', '+']) {
    await page.keyboard.press(key);
    for (let i = 0; i < 30; i += 1) {
      await page.mouse.wheel(i < 15 ? 20 : -20, 0);
      await pause(10);
    }
  }
  await pause(200);
}

/** A sentence is written into a cell, and kept. */
export async function typeInCell(page: Page): Promise<void> {
  await page.locator('[data-part^="cell:"]').first().click();
  await page
    .locator('[data-sheet] textarea, [data-sheet] [contenteditable=true]')
    .first()
    .waitFor();
  await page.keyboard.type('They look twice, and ask a neighbour who bought one before. ', {
    delay: 25,
  });
  await page.keyboard.press('Enter');
  await pause(200);
}
