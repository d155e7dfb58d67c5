import type { Browser, BrowserContext, CDPSession } from 'playwright-core';

/** A window that nothing listens to while it opens a page. */
export interface Unheard {
  open(address: string): Promise<void>;
  /** What an expression is worth in the page by now. */
  ask(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

interface Looks {
  /** Whose cookies it has. */
  as: BrowserContext;
  viewport: { width: number; height: number };
  /** Runs in each page before its own code. */
  script: string;
}

/**
 * Opens a window as a person's browser does. Of each page of its own, Playwright is told every request,
 * answer and message, which the same processors do that are to open it: a tenth of the time of a map.
 */
export async function openUnheard(browser: Browser, looks: Looks): Promise<Unheard> {
  const line = await browser.newBrowserCDPSession();
  const { browserContextId } = await line.send('Target.createBrowserContext');
  const cookies = (await looks.as.cookies()).map(
    ({ name, value, domain, path, httpOnly, secure, sameSite }) => ({
      ...{ name, value, domain, path, httpOnly, secure, sameSite },
    }),
  );
  await line.send('Storage.setCookies', { browserContextId, cookies });
  const { targetId } = await line.send('Target.createTarget', {
    ...{ url: 'about:blank', browserContextId, ...looks.viewport },
  });
  const { sessionId } = await line.send('Target.attachToTarget', { targetId });
  const tell = teller(line, sessionId);
  await tell('Page.enable');
  await tell('Page.addScriptToEvaluateOnNewDocument', { source: looks.script });
  await tell('Emulation.setDeviceMetricsOverride', {
    ...{ ...looks.viewport, deviceScaleFactor: 1, mobile: false },
  });
  return {
    open: async (url) => {
      await tell('Page.navigate', { url });
    },
    ask: async (expression) => {
      const { result } = await tell('Runtime.evaluate', { expression });
      return (result as { value?: unknown }).value;
    },
    close: async () => {
      await line.send('Target.disposeBrowserContext', { browserContextId });
      await line.detach();
    },
  };
}

type Told = Record<string, unknown>;

/** Calls one window over the line to the whole browser. */
function teller(line: CDPSession, sessionId: string) {
  const waiting = new Map<number, { done: (it: Told) => void; fail: (why: Error) => void }>();
  line.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const said: { id?: number; result?: Told; error?: { message: string } } = JSON.parse(
      event.message,
    );
    const asked = said.id === undefined ? undefined : waiting.get(said.id);
    if (said.id !== undefined) waiting.delete(said.id);
    if (said.error) asked?.fail(new Error(said.error.message));
    else asked?.done(said.result ?? {});
  });
  let last = 0;
  return (method: string, params: object = {}): Promise<Told> => {
    last += 1;
    const id = last;
    const answer = new Promise<Told>((done, fail) => waiting.set(id, { done, fail }));
    const message = JSON.stringify({ id, method, params });
    return line.send('Target.sendMessageToTarget', { sessionId, message }).then(() => answer);
  };
}
