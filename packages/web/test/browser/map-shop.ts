import {
  type Answer,
  emptyMap,
  type JourneyMap,
  journeyMapSchema,
  type SavedMap,
} from '@waymark/model';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { browserOfTests } from '../../../../scripts/twins/browser.ts';
import { type RunningServer, startWaymark } from '../../../../scripts/twins/server.ts';
import { windowsOf } from './windows.ts';

const names = { look: 'Looks', basket: 'Basket', pay: 'Pays', call: 'Calls us' } as const;
type Place = keyof typeof names;

/** Who went where in the small shop of these tests; nobody drew the way to the telephone. */
const journeys: [people: number, places: Place[]][] = [
  [20, ['look', 'basket', 'pay']],
  [8, ['look', 'look', 'basket']],
  [6, ['look', 'basket', 'call', 'pay']],
  [6, ['look']],
];

/** A map of three stages; hearing from a friend is on it, and nothing measures it. */
export function shopMap(): JourneyMap {
  const place = (id: Place, stage: string, row: number) => ({
    ...{ id, stage, row, channel: 'web', name: { en: names[id], nl: `${names[id]} (nl)` } },
    rule: { kind: 'event', names: [names[id]] },
  });
  return journeyMapSchema.parse({
    ...emptyMap({ en: 'A small shop', nl: 'Een kleine winkel' }),
    stages: [
      { id: 'explore', name: { en: 'Explore', nl: 'Verkennen' }, kind: 'pre-purchase' },
      { id: 'choose', name: { en: 'Choose', nl: 'Kiezen' }, kind: 'pre-purchase' },
      { id: 'buy', name: { en: 'Buy', nl: 'Kopen' }, kind: 'purchase' },
    ],
    touchpoints: [
      place('look', 'explore', 0),
      { ...place('look', 'explore', 1), id: 'friend', name: { en: 'A friend' }, rule: null },
      place('basket', 'choose', 0),
      place('call', 'choose', 1),
      place('pay', 'buy', 0),
    ],
    arrows: [
      { id: 'look-basket', from: 'look', to: 'basket' },
      { id: 'basket-pay', from: 'basket', to: 'pay' },
    ],
    lanes: [
      { id: 'think', kind: 'thinking' },
      { id: 'feel', kind: 'feeling' },
      { id: 'pain', kind: 'pains' },
      { id: 'back', kind: 'backstage' },
    ],
    cells: [{ id: 'c1', lane: 'think', stage: 'choose', text: { en: 'Is it worth it?' } }],
    emotions: [{ touchpoint: 'basket', value: -1 }],
    goals: [{ id: 'paid', name: { en: 'Paid' }, touchpoint: 'pay' }],
  });
}

/** A running Waymark with the small shop's events in it, and a browser that is signed in. */
export interface Shop {
  server: RunningServer;
  workspace: string;
  /** Saves a new copy of the map and opens it. */
  open(options?: BrowserContextOptions & { search?: string }): Promise<{ page: Page; id: string }>;
  saved(id: string): Promise<SavedMap>;
  /** Somebody else's save. */
  save(id: string, map: JourneyMap): Promise<void>;
  answer(map: JourneyMap): Promise<Answer>;
  close(): Promise<void>;
}

export async function openShop(): Promise<Shop> {
  const server = await startWaymark({ args: ['--no-demo'] });
  const browser = await browserOfTests();
  try {
    return await fillShop(server, browser);
  } catch (error) {
    await windowsOf(browser).close();
    await server.stop();
    throw error;
  }
}

async function fillShop(server: RunningServer, browser: Browser): Promise<Shop> {
  const owner = await browser.newContext({ baseURL: server.url });
  const token = new URL(server.signInLink).searchParams.get('token');
  await read(owner, 'POST', '/api/sign-in', { token });
  const state = await owner.storageState();
  const { workspaces } = await read<{ workspaces: { id: string }[] }>(owner, 'GET', '/api/session');
  const workspace = workspaces[0]?.id ?? '';
  const base = `/api/workspaces/${workspace}`;
  const key = await read<{ secret: string }>(owner, 'POST', `${base}/keys`, {
    ...{ kind: 'write', name: 'the shop' },
  });
  await send(server.url, key.secret);
  const getMap = (id: string) => read<SavedMap>(owner, 'GET', `${base}/maps/${id}`);
  return {
    server,
    workspace,
    open: ({ search = '', ...options } = {}) => openMap(browser, search, options),
    saved: getMap,
    save: async (id, map) => {
      const { revision } = await getMap(id);
      await read(owner, 'PUT', `${base}/maps/${id}`, { revision, map });
    },
    answer: async (map) => {
      const scope = { by: { kind: 'person' }, split: { kind: 'none' } };
      const response = await owner.request.post(`${base}/measure`, { data: { map, scope } });
      const lines = (await response.text()).trim().split('\n');
      return JSON.parse(lines.at(-1) ?? '') as Answer;
    },
    close: async () => {
      await windowsOf(browser).close();
      await server.stop();
    },
  };

  async function openMap(from: Browser, search: string, options: BrowserContextOptions) {
    const { id } = await read<SavedMap>(owner, 'POST', `${base}/maps`, { map: shopMap() });
    const page = await windowsOf(from).open({
      ...{ baseURL: server.url, storageState: state, locale: 'en-GB' },
      ...{ viewport: { width: 1440, height: 900 } },
      ...options,
    });
    await page.goto(`/w/${workspace}/maps/${id}${search}`);
    await page.locator('[data-touchpoint]').first().waitFor();
    return { page, id };
  }
}

async function read<T>(
  context: BrowserContext,
  method: string,
  path: string,
  data?: unknown,
): Promise<T> {
  const response = await context.request.fetch(path, { method, data });
  if (!response.ok())
    throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
  return (await response.json()) as T;
}

async function send(url: string, writeKey: string): Promise<void> {
  const start = Date.now() - 5 * 86_400_000;
  const batch = journeys.flatMap(([people, places], kind) =>
    Array.from({ length: people }, (_, person) =>
      places.map((place, step) => ({
        ...{ type: 'track', event: names[place], userId: `p${kind}-${person}` },
        messageId: `m${kind}-${person}-${step}`,
        timestamp: new Date(start + person * 60_000 + step * 240_000).toISOString(),
      })),
    ).flat(),
  );
  const response = await fetch(`${url}/v1/batch`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`,
    },
    body: JSON.stringify({ batch }),
  });
  if (!response.ok) throw new Error(`The events were refused: ${await response.text()}`);
}

/** Expects what will hold in a moment, also on a busy machine: saving waits for a pause in typing. */
export const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000 });

/** A second window at the same map. */
export async function beside(page: Page, options: BrowserContextOptions = {}): Promise<Page> {
  const context = page.context();
  const browser = context.browser();
  if (!browser) throw new Error('The browser is gone.');
  const opened = await windowsOf(browser).open({
    ...{ storageState: await context.storageState(), locale: 'en-GB' },
    ...{ viewport: { width: 1440, height: 900 } },
    ...options,
  });
  await opened.goto(page.url());
  await opened.locator('[data-touchpoint]').first().waitFor();
  return opened;
}
