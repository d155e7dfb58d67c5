import type { Locator, Page } from 'playwright-core';
import { describe, it } from 'vitest';
import {
  expectDrawn,
  journey,
  openEmptySheet,
  pain,
  smallPicture,
  source,
} from './drawn-journey.ts';
import { eventually } from './map-shop.ts';
import { useOffice } from './office.ts';

/** What has the focus: the part of the sheet, or else what it is called. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute('data-part') ?? at?.getAttribute('aria-label') ?? at?.textContent ?? '';
  });

const isFocused = (it: Locator) => it.evaluate((one) => one === document.activeElement);

describe('by keyboard alone', () => {
  const office = useOffice();

  it('a journey is drawn from an empty sheet to its last picture', async () => {
    const { page, id } = await openEmptySheet(office);
    // Asked for long before it comes: the browser must know by then that it is to be handed over.
    const chooser = page.waitForEvent('filechooser', { timeout: 0 });
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const write = async (text: string) => {
      await page.keyboard.type(text);
      await press('Enter');
    };
    const until = (what: RegExp) => eventually(() => focus(page)).toMatch(what);
    const goTo = async (name: string) => {
      await press('Control+k');
      await until(/^Type what you want/);
      await write(name);
      await until(/^touchpoint:/);
    };

    const addLane = async (kind: string) => {
      await press('Control+End', 'Enter');
      await until(/^Find a kind of lane/);
      await write(kind);
    };

    for (let i = 0; i < 60 && (await focus(page)) !== 'Add the first stage'; i += 1)
      await press('Tab');
    await press('Enter');
    await write('Choose');
    await until(/^stage:/);
    await press('ArrowRight');
    await write('Buy');
    await until(/^end:stages/);
    await press('ArrowLeft', 'ArrowLeft', 'ArrowDown');
    for (const name of journey[0].touchpoints) await write(name);
    await press('ArrowRight');
    for (const name of journey[1].touchpoints) await write(name);

    await goTo('Compares');
    for (const to of ['Orders', 'Reads reviews']) {
      await press('c');
      await until(/^Connect to/);
      await write(to);
      await until(/^touchpoint:/);
    }
    await press('ArrowRight', 'c');
    await until(/^Connect to/);
    await write('Pays');

    await addLane('feeling');
    await until(/^end:lanes/);
    await press('ArrowUp');
    await until(/^lane:/);
    await press('ArrowRight');
    await until(/^feeling:/);
    for (const grade of ['1', '4', '3', '4', '2', '5']) await press(grade, 'ArrowRight');

    await addLane('pains');
    await until(/^Pains, Choose/);
    await write(pain);
    await until(/^place:/);
    await press('ArrowUp');
    await until(/^cell:/);
    await press('e');
    const evidence = page.getByRole('dialog', { name: /Pains, Choose/ });
    await evidence.waitFor();
    await press('ArrowDown', 'Tab');
    await page.keyboard.type(source);
    const people = evidence.getByLabel('How many people');
    for (let i = 0; i < 8 && !(await isFocused(people)); i += 1) await press('Tab');
    await page.keyboard.type('12');
    await press('Escape');
    await until(/^cell:/);

    await addLane('pictures');
    await until(/^end:lanes/);
    await press('ArrowUp');
    await until(/^lane:/);
    await press('ArrowRight');
    await until(/^place:/);
    await press('Enter');
    await until(/^Choose a picture/);
    await press('Enter');
    await (await chooser).setFiles(smallPicture());
    await expectDrawn(office, id);
  });
});
