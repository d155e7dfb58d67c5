import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { browserOfTests } from '../../../../scripts/twins/browser.ts';
import { buildSdk } from '../../build.ts';
import type { Call, Tracker } from '../../src/index.ts';
import { type Collector, openCollector } from './collector.ts';

/** The page's own window, as the code run inside it sees it. */
export type Site = typeof globalThis & { waymark: Tracker };

export interface Stage {
  collector: Collector;
  context: BrowserContext;
  /** The address of the measured site, another origin than the collector's. */
  site: string;
  /** The script tag's attributes and what stands before and after it. */
  tag: { attributes: string; before: string; body: string };
  /** Opens a path of the site in a new tab and waits for the tracker. */
  open(path?: string): Promise<Page>;
  /** What lies in localStorage and in cookies. */
  stored(page: Page): Promise<Record<string, string>>;
}

/** A browser, a site with the script on it and a collector, new for every test. */
export function useStage(): Stage {
  const stage = {} as Stage;
  const closing: (() => Promise<unknown>)[] = [];
  let browser: Browser;

  beforeAll(async () => {
    const { code } = await buildSdk();
    stage.collector = await openCollector(code);
    browser = await browserOfTests();
    const server = createServer((_request, response) => {
      const { attributes, before, body } = stage.tag;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><title>Shop</title>${before}<script defer src="${stage.collector.url}/w.js" data-key="key1" ${attributes}></script><body>${body}`,
      );
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    stage.site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    closing.push(
      () => stage.collector.close(),
      () => new Promise((done) => server.close(done)),
    );
  });
  beforeEach(async () => {
    stage.collector.forget();
    stage.tag = { attributes: 'data-consent="full"', before: '', body: '' };
    stage.context = await browser.newContext({ locale: 'nl-NL' });
  });
  afterEach(() => stage.context.close());
  afterAll(async () => {
    for (const close of closing) await close();
  });

  stage.open = async (path = '/') => {
    const page = await stage.context.newPage();
    await page.goto(stage.site + path);
    await page.waitForFunction(() => 'track' in (window as unknown as Site).waymark);
    return page;
  };
  stage.stored = async (page) => ({
    ...(await page.evaluate(() => ({ ...localStorage, ...sessionStorage }))),
    ...Object.fromEntries((await stage.context.cookies()).map(({ name, value }) => [name, value])),
  });
  return stage;
}

/** Makes calls on the page's tracker, written as lists. */
export const call = (page: Page, ...calls: Call[]): Promise<void> =>
  page.evaluate(`waymark.push(...${JSON.stringify(calls)})`);
