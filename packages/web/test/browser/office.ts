import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Result } from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { browserOfTests } from '../../../../scripts/twins/browser.ts';
import { type RunningServer, startWaymark } from '../../../../scripts/twins/server.ts';
import { type Windows, windowsOf } from './windows.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A running Waymark without the demo, and a browser whose owner is signed in. */
export interface Office {
  server: RunningServer;
  /** The owner's own workspace. */
  workspace: string;
  /** Its write key, with which events are sent. */
  writeKey: string;
  /** A new window of the owner; `stranger` is nobody yet. What goes wrong in it fails the test. */
  visit(path: string, options?: BrowserContextOptions & { stranger?: boolean }): Promise<Page>;
  /** Asks the server as the owner. */
  ask<T>(method: string, path: string, data?: unknown): Promise<T>;
  /** Sends events as a site would, and answers the status. */
  send(body: unknown, path?: string): Promise<number>;
}

/** Opens an office for the tests of one file. */
export function useOffice(): Office {
  const office = {} as Office;
  const wrong: string[] = [];
  let browser: Browser;
  let windows: Windows;
  let owner: BrowserContext;

  beforeAll(async () => {
    office.server = await startWaymark({ args: ['--no-demo'] });
    browser = await browserOfTests();
    windows = windowsOf(browser);
    owner = await browser.newContext({ baseURL: office.server.url });
    const token = new URL(office.server.signInLink).searchParams.get('token');
    await office.ask('POST', '/api/sign-in', { token });
    const session = await office.ask<{ workspaces: { id: string }[] }>('GET', '/api/session');
    office.workspace = session.workspaces[0]?.id ?? '';
    const key = await office.ask<{ secret: string }>(
      'POST',
      `/api/workspaces/${office.workspace}/keys`,
      { kind: 'write', name: 'The site' },
    );
    office.writeKey = key.secret;
  });

  office.ask = async (method, path, data) => {
    const answer = await owner.request.fetch(`${office.server.url}${path}`, {
      method,
      ...(data === undefined ? {} : { data }),
    });
    expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
    return answer.json();
  };

  office.send = async (body, path = '/v1/batch') => {
    const { status } = await fetch(`${office.server.url}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa(`${office.writeKey}:`)}`,
        'content-type': 'application/json',
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return status;
  };

  office.visit = async (path, { stranger = false, ...options } = {}) => {
    const page = await windows.open({
      baseURL: office.server.url,
      locale: 'en-GB',
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      ...(stranger ? {} : { storageState: await owner.storageState() }),
      ...options,
    });
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (said) => {
      // A refused call is written to the console too; the tests of refusals look at the page instead.
      const isRefusal = said.text().startsWith('Failed to load resource');
      if (said.type() === 'error' && !isRefusal) wrong.push(said.text());
    });
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    return page;
  };

  afterEach(async () => {
    await windows.takeBack();
    expect(wrong.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await windows?.close();
    await office.server?.stop();
  });
  return office;
}

/** What axe finds wrong by WCAG 2.2 AA and its best practices, one line each. */
export async function findings(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(`${axe};0`);
  const found: Pick<Result, 'id' | 'nodes'>[] = await page.evaluate(askAxe);
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

/** Only what is wrong comes back: all that passes is much to put together, and nobody reads it. */
const askAxe = `
  axe.run({ resultTypes: ['violations'], preload: false })
    .then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes })))`;

/** How far the page can be scrolled sideways, in pixels; 0 when everything fits. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('Math.max(0, document.documentElement.scrollWidth - window.innerWidth)');
