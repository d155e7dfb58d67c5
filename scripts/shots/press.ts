import type { Locator, Page } from 'playwright-core';

/** The first button of that name, in either language. */
export const button = (page: Page, name: RegExp): Locator =>
  page.getByRole('button', { name }).first();

/** Chooses from a list by its value, which is the same in both languages. */
export const choose = (list: Locator, value: string) => list.first().selectOption(value);
