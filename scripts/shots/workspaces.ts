import type { Import, ImportColumns } from '@waymark/model';
import type { Page } from 'playwright-core';
import { readAs, sendAs } from './send.ts';

/** Workspaces in the states in which their pages are met. */
export interface Workspaces {
  /** Nothing has happened here yet. */
  readonly fresh: string;
  /** Files were read in, but no map was drawn. */
  readonly read: string;
  /** A file of `read` that was read in but for a few rows, one that waits, and one that is a riddle. */
  readonly done: string;
  readonly ready: string;
  readonly riddle: string;
  /** What events of `main` are sent by. */
  readonly writeKey: string;
}

/** Makes them. */
export async function makeWorkspaces(page: Page): Promise<Workspaces> {
  const make = async (name: string) =>
    (await sendAs<{ id: string }>(page, '/api/workspaces', { name })).id;
  const fresh = await make('Tandem Zakelijk');
  const read = await make('Klantenservice');
  const done = await upload(page, read, 'bestellingen-2026.csv', orders());
  await readIn(page, read, done);
  const ready = await upload(page, read, 'bestellingen-oktober-en-november.csv', orders());
  const riddle = await upload(page, read, 'enquete.csv', survey);
  const { secret } = await sendAs<{ secret: string }>(page, '/api/workspaces/main/keys', {
    kind: 'write',
    name: 'Webwinkel',
  });
  await sendAs(page, '/api/workspaces/main/keys', { kind: 'api', name: 'Weekbericht' });
  return { fresh, read, done: done.id, ready: ready.id, riddle: riddle.id, writeKey: secret };
}

/** Sends events to `main` as a site would: some on a touchpoint, one of nobody. */
export async function sendEvents(page: Page, writeKey: string): Promise<void> {
  const properties = { total: 129.95, currency: 'EUR', products: ['Bel', 'Fietstas'] };
  const batch = [
    { type: 'page', anonymousId: 'a-81f2', properties: { path: '/fietsen/stadsfietsen' } },
    { type: 'track', userId: 'sanne@tandem.example', event: 'Product Viewed', properties },
    { type: 'track', event: 'Order Completed', properties },
    { type: 'track', userId: 'k-20931', event: 'Order Completed', properties },
  ];
  await page.evaluate(
    async ({ batch, writeKey }) =>
      fetch('/v1/batch', {
        method: 'POST',
        headers: {
          authorization: `Basic ${btoa(`${writeKey}:`)}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ batch }),
      }),
    { batch, writeKey },
  );
}

const steps = ['Site bekeken', 'In winkelmand gelegd', 'Besteld', 'Bezorgd', 'Gebeld'];
/** How many of a hundred people come to each. */
const reach = [100, 62, 41, 38, 9];

/** A shop's orders with a person, a time and what happened, of which a few rows are broken. */
function orders(): string {
  const rows = Array.from({ length: 100 }, (_, person) =>
    steps.flatMap((step, at) =>
      person < (reach[at] ?? 0)
        ? [
            `K-${2000 + person},2026-10-${10 + at} ${10 + (person % 9)}:15:00,${step},web,${at * 20}`,
          ]
        : [],
    ),
  ).flat();
  const broken = [
    ',2026-10-12 11:00:00,Besteld,web,40',
    'K-2001,gisteren,Besteld,web,40',
    'K-2002,2026-10-12 11:00:00,Besteld,web,40,"een opmerking te veel, met komma"',
    'K-2003,2026-10-12 11:00:00',
  ];
  return ['klantnummer,tijdstip,gebeurtenis,kanaal,bedrag', ...rows, ...broken, ''].join('\n');
}

/** A table that says neither who nor when. */
const survey = ['oordeel,toelichting', '7,Fijne winkel', '4,Bezorging duurde lang', ''].join('\n');

async function upload(page: Page, workspace: string, name: string, data: string): Promise<Import> {
  const { origin } = new URL(page.url());
  const answer = await page.request.post(
    `${origin}/api/workspaces/${workspace}/imports?name=${encodeURIComponent(name)}`,
    { data, headers: { 'content-type': 'application/octet-stream', origin } },
  );
  if (!answer.ok()) throw new Error(`${name}: ${await answer.text()}`);
  return answer.json();
}

async function readIn(page: Page, workspace: string, found: Import): Promise<void> {
  const at = `/api/workspaces/${workspace}/imports/${found.id}`;
  const columns: ImportColumns = {
    person: 'klantnummer',
    time: 'tijdstip',
    event: { column: 'gebeurtenis' },
    channel: { column: 'kanaal' },
    skip: [],
  };
  await sendAs(page, `${at}/start`, columns);
  while ((await readAs<Import>(page, at)).state === 'running') {
    await page.waitForTimeout(100);
  }
}
