import type { Browser, Page } from 'playwright-core';
import type { RunningServer } from '../../twins/server.ts';
import { bigEvents, bigMap } from './big-map.ts';

/** A big map on a real server, and the people who have it open. */
export interface Workshop {
  /** Opens the map in a window that stands open and never saw it. */
  openMap(): Promise<Page>;
  /** Seconds from the navigation until the sheet stood there with its texts. */
  drawnAfter(page: Page): Promise<number>;
  /** Somebody else who has it open and edits it again and again. */
  secondPerson(): Promise<{ edits(): number; stop(): Promise<void> }>;
}

const viewport = { width: 1440, height: 1000 };
/** A new window has work of its own, which would be measured along: it is at rest before it is sent anywhere. */
const windowRestMs = 1_000;

const drawnMark = 'waymark-drawn';

/** Runs in the page: notes and tells when the touchpoints and the texts of the first lane are drawn. */
function watch(mark: string): void {
  const written = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((it) => it.textContent !== '');
  const look = () => {
    const isDrawn =
      written('[data-touchpoint]').length >= 30 && written('[data-part^="cell:"]').length >= 30;
    requestAnimationFrame(isDrawn ? done : look);
  };
  const done = () => {
    performance.mark(mark);
    console.debug(mark);
  };
  requestAnimationFrame(look);
}

export async function openWorkshop(browser: Browser, server: RunningServer): Promise<Workshop> {
  const owner = await browser.newContext({ baseURL: server.url });
  const ask = async <T>(method: string, path: string, data?: unknown): Promise<T> => {
    const answer = await owner.request.fetch(path, { method, data, timeout: 60_000 });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()}`);
    return answer.json();
  };
  const token = new URL(server.signInLink).searchParams.get('token');
  await ask('POST', '/api/sign-in', { token });
  const { workspaces } = await ask<{ workspaces: { id: string }[] }>('GET', '/api/session');
  const workspace = workspaces[0]?.id ?? '';
  const base = `/api/workspaces/${workspace}`;
  const key = await ask<{ secret: string }>('POST', `${base}/keys`, {
    ...{ kind: 'write', name: 'bench' },
  });
  for (const batch of bigEvents()) {
    await fetch(`${server.url}/v1/batch`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Basic ${btoa(`${key.secret}:`)}`,
      },
      body: JSON.stringify({ batch }),
    });
  }
  const { id } = await ask<{ id: string }>('POST', `${base}/maps`, { map: bigMap() });
  const storageState = await owner.storageState();
  // A page that is asked while it opens must first run the asker's own code, a tenth of a second of it.
  const told = new WeakMap<Page, Promise<unknown>>();

  const openMap = async (): Promise<Page> => {
    const context = await browser.newContext({
      ...{ baseURL: server.url, storageState, viewport, locale: 'en-GB' },
    });
    await context.addInitScript(watch, drawnMark);
    const page = await context.newPage();
    await page.waitForTimeout(windowRestMs);
    told.set(page, page.waitForEvent('console', { predicate: (it) => it.text() === drawnMark }));
    await page.goto(`/w/${workspace}/maps/${id}`, { waitUntil: 'commit' });
    return page;
  };
  const drawnAfter = async (page: Page): Promise<number> => {
    await told.get(page);
    const drawn = await page.evaluate(
      (mark) => performance.getEntriesByName(mark)[0]?.startTime,
      drawnMark,
    );
    return Number(drawn) / 1000;
  };
  const secondPerson = async () => {
    const page = await openMap();
    await drawnAfter(page);
    let edits = 0;
    let isGoing = true;
    const going = (async () => {
      while (isGoing) {
        await page.locator('[data-touchpoint="t83"]').focus();
        await page.keyboard.press(edits % 2 === 0 ? 'Alt+ArrowDown' : 'Alt+ArrowUp');
        edits += 1;
        await page.waitForTimeout(400);
      }
    })();
    const stop = async () => {
      isGoing = false;
      await going;
      await page.context().close();
    };
    return { edits: () => edits, stop };
  };
  return { openMap, drawnAfter, secondPerson };
}
