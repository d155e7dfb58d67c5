import type { Locator, Page } from 'playwright-core';
import { feelingScale } from '../../src/map/lanes/feeling-points.ts';
import { journey, pain, smallPicture, source } from './drawn-journey.ts';

export interface Point {
  x: number;
  y: number;
}

/** What points at the sheet: a mouse, or a finger. */
export interface Pointer {
  tap(at: Point): Promise<void>;
  drag(from: Point, to: Point): Promise<void>;
}

const feelings = { Compares: -2, 'Asks a friend': 1, 'Reads reviews': 0 };
const laterFeelings = { Orders: 1, Pays: -1, 'Gets a mail': 2 };

/** Draws the whole journey on an empty sheet by pointing; only words are typed. */
export async function drawBy(pointer: Pointer, page: Page): Promise<void> {
  const tap = async (what: Locator) => pointer.tap(middleOf(await placeOf(what)));
  const write = async (text: string) => {
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await page.locator('textarea:focus').waitFor({ state: 'detached' });
  };
  const card = (name: string) => page.locator('[data-card]').filter({ hasText: name });
  // Asked for long before it comes: the browser must know by then that it is to be handed over.
  const chooser = page.waitForEvent('filechooser', { timeout: 0 });

  await tap(page.getByRole('button', { name: 'Add the first stage' }));
  await write('Choose');
  await tap(page.locator('[data-part="end:stages"]'));
  await write('Buy');
  for (const [i, { touchpoints }] of journey.entries()) {
    for (const name of touchpoints) {
      await tap(page.locator('[data-part^="spot:"]').nth(i));
      await write(name);
      await card(name).waitFor();
    }
  }

  for (const [from, to] of [
    ['Compares', 'Orders'],
    ['Compares', 'Reads reviews'],
    ['Orders', 'Pays'],
  ] as const) {
    const start = await placeOf(card(from));
    const edge = { x: start.x + start.width, y: start.y + start.height / 2 };
    await pointer.drag(edge, middleOf(await placeOf(card(to))));
  }

  const addLane = async (kind: string) => {
    const kinds = page.getByRole('dialog', { name: 'Add a lane' });
    await tap(page.getByRole('button', { name: 'Add a lane' }));
    await tap(kinds.getByRole('button', { name: new RegExp(`^${kind}`) }));
  };
  await addLane('Feeling');
  for (const [name, value] of Object.entries({ ...feelings, ...laterFeelings })) {
    const dot = page.getByRole('slider', { name: `Assumed feeling at ${name}` });
    const at = middleOf(await placeOf(dot));
    await pointer.drag(at, { x: at.x, y: at.y - value * feelingScale.pixels });
  }

  await addLane('Pains');
  await write(pain);
  // The keyboard went on to where the next one is written: back to this one, to say how we know.
  await tap(page.getByRole('button', { name: `Pains, Choose: ${pain}` }));
  await page.locator('textarea:focus').press('Enter');
  await tap(page.getByRole('button', { name: /^Pains, Choose: .*How do we know/ }));
  const evidence = page.getByRole('dialog', { name: /Pains, Choose/ });
  await tap(evidence.getByRole('radio', { name: /^observed/ }));
  await tap(evidence.getByLabel('Where was it seen or said?'));
  await page.keyboard.type(source);
  await tap(evidence.getByLabel('How many people'));
  await page.keyboard.type('12');
  await tap(page.getByText('Journey', { exact: true }));
  await evidence.waitFor({ state: 'detached' });

  await addLane('Pictures');
  await tap(page.getByRole('button', { name: /Pictures, Choose/ }));
  await tap(page.getByRole('button', { name: /^Choose a picture/ }));
  await (await chooser).setFiles(smallPicture());
}

interface Place extends Point {
  width: number;
  height: number;
}

/** Where it is on the screen, once it stands still there. */
async function placeOf(what: Locator): Promise<Place> {
  const first = what.first();
  await first.waitFor();
  await first.scrollIntoViewIfNeeded();
  let before: Place | null = null;
  for (let i = 0; i < 100; i += 1) {
    const place: Place | null = await first.boundingBox();
    if (place && before && JSON.stringify(place) === JSON.stringify(before)) return place;
    before = place;
    await first.page().waitForTimeout(30);
  }
  throw new Error(`${what} does not stand still on the screen.`);
}

const middleOf = ({ x, y, width, height }: Place): Point => ({
  x: x + width / 2,
  y: y + height / 2,
});
