import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** Windows that are lent: to open a new one takes twice the work of going on in one that is there. */
export interface Windows {
  /** A window that nobody has been in, as far as its pages can tell, at no page yet. */
  open(options: BrowserContextOptions): Promise<Page>;
  /** Takes back what is still lent. */
  takeBack(): Promise<void>;
  /** Closes every window of the browser, and keeps none to be lent again. */
  close(): Promise<void>;
}

interface Window {
  context: BrowserContext;
  page: Page;
  /** What it looks like; who is signed in is told anew each time. */
  look: string;
  /** Somebody changed what cannot be changed back: it is closed and not lent again. */
  isChanged: boolean;
}

/** Calls after which a window is not as it was made. */
const changing = {
  page: ['route', 'routeWebSocket', 'addInitScript', 'setViewportSize', 'emulateMedia', 'close'],
  context: ['route', 'addInitScript', 'setOffline', 'grantPermissions', 'newCDPSession', 'newPage'],
} as const;
/** What tests listen to. */
const heard = ['console', 'pageerror', 'request', 'response', 'dialog', 'websocket'] as const;

const known = new WeakMap<Browser, Windows>();

/** The windows of a browser. */
export function windowsOf(browser: Browser): Windows {
  const windows = known.get(browser) ?? lendWindows(browser);
  known.set(browser, windows);
  return windows;
}

function lendWindows(browser: Browser): Windows {
  const free: Window[] = [];
  const lent = new Set<Window>();

  const make = async (look: BrowserContextOptions): Promise<Window> => {
    const context = await browser.newContext(look);
    const page = await context.newPage();
    const window = { context, page, look: JSON.stringify(look), isChanged: false };
    const note = () => {
      window.isChanged = true;
    };
    for (const name of changing.page) before(page, name, note);
    for (const name of changing.context) before(context, name, note);
    page.once('crash', note);
    const close = context.close.bind(context);
    context.close = () => takeBack(window, close);
    return window;
  };

  const takeBack = async (window: Window, close: () => Promise<void>) => {
    const { context, page } = window;
    if (!lent.delete(window) || window.isChanged || context.pages().length !== 1) return close();
    for (const name of heard) page.removeAllListeners(name);
    await page.mouse.move(-1, -1);
    // A page of the same origin with nothing in it: what was open is left as a page is left.
    await page.goto(new URL('/healthz', page.url()).href);
    await page.evaluate(async () => {
      localStorage.clear();
      sessionStorage.clear();
      for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
    });
    await context.clearCookies();
    free.push(window);
  };

  return {
    async open({ storageState, ...look }) {
      const at = free.findIndex((it) => it.look === JSON.stringify(look));
      const window = free.splice(at, at < 0 ? 0 : 1)[0] ?? (await make(look));
      lent.add(window);
      if (typeof storageState === 'object') await window.context.addCookies(storageState.cookies);
      return window.page;
    },
    async takeBack() {
      await Promise.all([...lent].map(({ context }) => context.close()));
    },
    async close() {
      known.delete(browser);
      lent.clear();
      await Promise.all(browser.contexts().map((it) => it.close()));
    },
  };
}

/** Has `note` called before each call of a method. */
function before<Name extends string, On extends Record<Name, (...given: never[]) => unknown>>(
  on: On,
  name: Name,
  note: () => void,
): void {
  const call = on[name].bind(on);
  const noted = (...given: never[]) => {
    note();
    return call(...given);
  };
  Object.assign(on, { [name]: noted });
}
