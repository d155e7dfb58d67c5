import type { Page } from 'playwright-core';
import { button } from './press.ts';
import type { Demo, Shot } from './shot.ts';

const path = ({ workspace, map }: Demo) => `/w/${workspace}/maps/${map}`;

/** What the drawing says when what is done on it is not with the server, or cannot come there. */
export const connection: readonly Shot[] = [
  {
    ...{ name: 'not-connected-yet', path },
    arrange: (page) => page.route('**/assets/document-*.js', (route) => route.abort()),
    prepare: (page) => page.getByText(/^(Nog geen verbinding|No connection yet)/).waitFor(),
  },
  {
    ...{ name: 'not-kept', path, wideOnly: true },
    arrange: (page) => answerDrawing(page, { kind: 'refused', error: tooLarge }),
    prepare: async (page) => {
      await isSaved(page);
      await rename(page);
      await page.getByRole('alert').waitFor();
    },
  },
  {
    ...{ name: 'held', path, wideOnly: true },
    arrange: (page) => answerDrawing(page, { kind: 'role', role: 'viewer' }),
    prepare: async (page) => {
      await isSaved(page);
      await rename(page);
      await page
        .getByText(/^(Alleen in deze browser bewaard|Kept in this browser only)$/)
        .waitFor();
    },
  },
  {
    ...{ name: 'older', path, wideOnly: true },
    arrange: (page) => answerDrawing(page),
    prepare: async (page) => {
      const { url } = await leaveUnsent(page);
      await page.routeWebSocket('**/together?*', (line) => {
        line.connectToServer().onMessage((message) => {
          const isWelcome = typeof message === 'string' && message.includes('"welcome"');
          line.send(isWelcome ? JSON.stringify(begunAnew(message)) : message);
        });
      });
      await page.goto(url);
      await button(page, /^(Weggooien|Throw them away)$/).waitFor();
    },
  },
  {
    ...{ name: 'sign-out-unsent', path, wideOnly: true },
    arrange: (page) => answerDrawing(page),
    prepare: async (page) => {
      await leaveUnsent(page);
      await page.goto('/you');
      await button(page, /^(Afmelden|Sign out)$/).click();
      await page.getByRole('dialog').waitFor();
    },
  },
];

const tooLarge = {
  ...{ code: 'TOO_LARGE', message: 'Too large.' },
  details: { reason: 'drawing-too-large' },
};

const begunAnew = (welcome: string) => ({ ...JSON.parse(welcome), document: 'begun anew' });

/** Nothing that is drawn in this window comes to the server, and this is what it is answered, if anything. */
function answerDrawing(page: Page, answer?: object): Promise<void> {
  return page.routeWebSocket('**/together?*', (line) => {
    const server = line.connectToServer();
    line.onMessage((message) => {
      const isDrawn = typeof message !== 'string' && message[0] === 1;
      if (!isDrawn) server.send(message);
      else if (answer) line.send(JSON.stringify(answer));
    });
  });
}

const isSaved = (page: Page) => page.getByText(/^(Bewaard|Saved)$/).waitFor();

async function rename(page: Page): Promise<void> {
  await page.locator('[data-touchpoint="checkout"]').focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('Pin');
  await page.keyboard.press('Enter');
}

/** Draws what the server never has and goes, so that this browser alone has it. */
async function leaveUnsent(page: Page): Promise<{ url: string }> {
  const url = page.url();
  await isSaved(page);
  await rename(page);
  await page.getByText(/^(Bewaren|Saving) …$/).waitFor();
  await page.waitForTimeout(500);
  await page.goto('about:blank');
  return { url };
}
