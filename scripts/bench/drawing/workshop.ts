import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openPage } from '../../../packages/server/test/together-page.ts';
import { moveTouchpoint } from '../../../packages/web/src/map/commands/commands.ts';
import type { RunningServer } from '../../twins/server.ts';
import { bigEvents, bigMap } from './big-map.ts';
import { openUnheard } from './unheard.ts';

/** A big map on a real server, and the people who have it open. */
export interface Workshop {
  /** Seconds from the navigation until the sheet stands there with its texts, in a window that never saw it. */
  secondsToOpen(): Promise<number>;
  /** The same in a window whose every request and message is listened to. */
  secondsToOpenHeard(): Promise<number>;
  /** Opens the map in a window that stands open and never saw it; answers once it is drawn. */
  openMap(): Promise<Page>;
  /** Somebody else who has it open in this browser and edits it again and again. */
  secondPerson(): Promise<Other>;
  /** Somebody who does the same from elsewhere, as the line to the server has it: their browser is not ours to run. */
  personElsewhere(): Promise<Other>;
}

interface Other {
  edits(): number;
  stop(): Promise<void>;
}

const viewport = { width: 1440, height: 1000 };
/** A new window has work of its own, which would be measured along: it is at rest before it is sent anywhere. */
const windowRestMs = 1_000;
/** Somebody else edits this often. */
const editMs = 400;

/** A page is asked whether it is drawn no sooner than this, since being asked is work for it too. */
const unaskedMs = 4_000;
const mostAsked = 8;
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

const drawnMark = 'waymark-drawn';
const drawnAt = `performance.getEntriesByName('${drawnMark}')[0]?.startTime`;

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
  const address = `/w/${workspace}/maps/${id}`;

  const openMap = async (): Promise<Page> => {
    const context = await browser.newContext({
      ...{ baseURL: server.url, storageState, viewport, locale: 'en-GB' },
    });
    await context.addInitScript(watch, drawnMark);
    const page = await context.newPage();
    await page.waitForTimeout(windowRestMs);
    // A page that is asked while it opens must first run the asker's own code, a tenth of a second of it.
    const drawn = page.waitForEvent('console', { predicate: (it) => it.text() === drawnMark });
    await page.goto(address, { waitUntil: 'commit' });
    await drawn;
    return page;
  };
  const secondsToOpenHeard = async (): Promise<number> => {
    const page = await openMap();
    const drawn = await page.evaluate<number>(drawnAt);
    await page.context().close();
    return drawn / 1000;
  };
  const secondsToOpen = async (): Promise<number> => {
    const script = `(${watch})(${JSON.stringify(drawnMark)})`;
    const window = await openUnheard(browser, { as: owner, viewport, script });
    await pause(windowRestMs);
    await window.open(`${server.url}${address}`);
    let drawn: unknown;
    for (let asked = 0; typeof drawn !== 'number' && asked < mostAsked; asked += 1) {
      await pause(unaskedMs);
      drawn = await window.ask(drawnAt);
    }
    await window.close();
    if (typeof drawn !== 'number') throw new Error('The map was not drawn in half a minute.');
    return drawn / 1000;
  };
  const secondPerson = async () => {
    const page = await openMap();
    let edits = 0;
    let isGoing = true;
    const going = (async () => {
      while (isGoing) {
        await page.locator('[data-touchpoint="t83"]').focus();
        await page.keyboard.press(edits % 2 === 0 ? 'Alt+ArrowDown' : 'Alt+ArrowUp');
        edits += 1;
        await page.waitForTimeout(editMs);
      }
    })();
    const stop = async () => {
      isGoing = false;
      await going;
      await page.context().close();
    };
    return { edits: () => edits, stop };
  };
  const personElsewhere = async (): Promise<Other> => {
    const headers = { origin: server.url, cookie: await cookieOf(owner) };
    const page = await openPage({ url: server.url, workspace, map: id, headers });
    let edits = 0;
    const timer = setInterval(() => {
      edits += 1;
      page.edit((map) => moveTouchpoint(map, { id: 't83', stage: 's3', row: 2 + (edits % 2) }));
    }, editMs);
    const stop = async () => {
      clearInterval(timer);
      await page.kept();
      page.close();
    };
    return { edits: () => edits, stop };
  };
  return { secondsToOpen, secondsToOpenHeard, openMap, secondPerson, personElsewhere };
}

const cookieOf = async (context: BrowserContext): Promise<string> =>
  (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
