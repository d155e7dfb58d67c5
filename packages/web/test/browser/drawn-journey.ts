import { crc32, deflateSync } from 'node:zlib';
import type { JourneyMap, SavedMap } from '@waymark/model';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { eventually } from './map-shop.ts';
import type { Office } from './office.ts';

/** The journey that is drawn three times over: by keyboard, with a mouse and with a finger. */
export const journey = [
  { stage: 'Choose', touchpoints: ['Compares', 'Asks a friend', 'Reads reviews'] },
  { stage: 'Buy', touchpoints: ['Orders', 'Pays', 'Gets a mail'] },
] as const;
export const pain = 'Cannot find the delivery date';
export const source = 'Interviews in May';

/** An empty sheet of a journey as it is meant to become, open in a window of its own. */
export async function openEmptySheet(
  office: Office,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; id: string }> {
  const maps = `/api/workspaces/${office.workspace}/maps`;
  const title = { en: 'How it should be' };
  const empty = { format: 'waymark-map', version: 2, title, state: 'to-be' };
  const { id } = await office.ask<SavedMap>('POST', maps, { map: empty });
  const page = await office.visit(`/w/${office.workspace}/maps/${id}`, options);
  await page.getByRole('button', { name: 'Add the first stage' }).waitFor();
  return { page, id };
}

/** Waits until the server keeps the whole journey as it was drawn. */
export async function expectDrawn(office: Office, id: string): Promise<void> {
  const path = `/api/workspaces/${office.workspace}/maps/${id}`;
  const stored = async () => (await office.ask<SavedMap>('GET', path)).map;
  await eventually(async () => told(await stored())).toEqual({
    state: 'to-be',
    stages: journey.map(({ stage, touchpoints }) => [stage, [...touchpoints].sort()]),
    // From the first touchpoint two ways go on: the branch.
    arrows: ['Compares > Orders', 'Compares > Reads reviews', 'Orders > Pays'],
    feelings: [
      ...['Asks a friend 1', 'Compares -2', 'Gets a mail 2'],
      ...['Orders 1', 'Pays -1', 'Reads reviews 0'],
    ],
    pains: [{ stage: 'Choose', text: pain, evidence: { kind: 'observed', source, people: 12 } }],
    pictures: [{ width: 24, height: 16 }],
  });
}

/** A map in the words that a person would check it by. */
function told(map: JourneyMap) {
  const name = new Map(map.touchpoints.map((it) => [it.id, it.name.en]));
  const stage = new Map(map.stages.map((it) => [it.id, it.name.en]));
  const lane = new Map(map.lanes.map((it) => [it.id, it.kind]));
  return {
    state: map.state,
    stages: map.stages.map((it) => [
      it.name.en,
      map.touchpoints
        .filter((one) => one.stage === it.id)
        .map((one) => one.name.en)
        .sort(),
    ]),
    arrows: map.arrows.map((it) => `${name.get(it.from)} > ${name.get(it.to)}`).sort(),
    feelings: map.emotions.map((it) => `${name.get(it.touchpoint)} ${it.value}`).sort(),
    pains: map.cells
      .filter((it) => lane.get(it.lane) === 'pains')
      .map((it) => ({ stage: stage.get(it.stage), text: it.text.en, evidence: it.evidence })),
    pictures: map.cells.flatMap(({ picture }) =>
      picture ? [{ width: picture.width, height: picture.height }] : [],
    ),
  };
}

/** A small picture that a real encoder could have written: 24 by 16 pixels, all of one colour. */
export function smallPicture(): { name: string; mimeType: string; buffer: Buffer } {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(24, 0);
  header.writeUInt32BE(16, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(24 * 3, 0x7f)]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: 16 }, () => row)));
  const buffer = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { name: 'shop.png', mimeType: 'image/png', buffer };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
