import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from './house.ts';

let house: House;
let workspace: string;
beforeAll(async () => {
  house = await openHouse('chdb', { largestFile: 3 * 1024 ** 2 });
  workspace = await house.workspace();
});
afterAll(() => house.close());

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const workbook = Buffer.concat([
  Buffer.from('PK\u0003\u0004'),
  Buffer.from('\0\0[Content_Types].xml xl/'),
]);

it.each<[string, string | Buffer, string]>([
  ['an empty file', '', 'This file is empty.'],
  ['blank lines', ' \n\n', 'This file is empty.'],
  ['an empty gzip', gzipSync(''), 'This file is empty.'],
  ['a picture', png, 'This is a PNG picture'],
  ['a zip archive', Buffer.from('PK\u0003\u0004 something'), 'This is a zip archive'],
  ['a workbook', workbook, 'This is an Excel workbook'],
  ['a web page', '<!doctype html><title>Sign in</title>', 'This is a web page (HTML)'],
  [
    'other XML',
    '<?xml version="1.0"?><rss><item/></rss>',
    'This is XML with “rss” in it, not an XES log.',
  ],
  ['prose', 'Dear customer\nThank you\n', 'This is text, but no table'],
  ['a list in JSON', '[{"userId":"a"}]', 'This is one JSON list.'],
  ['JSON over lines', '{\n  "userId": "a"\n}', 'This is JSON, but not one object a line'],
  ['a header alone', 'user_id,timestamp\n', 'There are no rows in this file'],
  ['binary', Buffer.from([1, 2, 0, 3, 4]), 'This is a binary file'],
  ['half a Parquet file', Buffer.from('PAR1half of it'), 'This Parquet file is cut off or damaged'],
  ['a log that breaks off', '<log><trace><event>', 'This XES file breaks off or is damaged'],
  ['a log without events', '<log></log>', 'This XES log holds no events.'],
  ['gzip in gzip', gzipSync(gzipSync('a,b\n')), 'This file is gzipped twice.'],
  [
    'half a gzip',
    gzipSync('user_id,timestamp\n'.repeat(99)).subarray(0, 40),
    'The file is cut off',
  ],
  ['a file too large', Buffer.alloc(4 * 1024 ** 2, 'a,b\n'), 'This file is larger than 3 MB.'],
])('refuses %s with what was found, and keeps nothing of it', async (_what, content, sentence) => {
  await expect(house.upload(workspace, 'events.csv', content)).rejects.toThrow(sentence);
  expect(await house.transfer.list(workspace)).toEqual([]);
  expect(readdirSync(join(house.folder, 'imports'))).toEqual([]);
});

it('fails as a whole where a file turns out damaged in the middle', async () => {
  const rows = Array.from({ length: 200_000 }, (_, i) => `u${i},2024-01-01,${Math.sin(i)}`);
  const file = gzipSync(`user_id,timestamp,event\n${rows.join('\n')}\n`).subarray(0, -20);
  const ended = await house.take(workspace, 'a.csv.gz', file);
  expect(ended).toMatchObject({ state: 'failed', error: { code: 'BAD_FILE' }, added: 0 });
  expect(ended.error?.message).toContain('cut off');
  expect(await house.events(workspace)).toEqual([]);
  await house.transfer.cancel(workspace, ended.id);
});

it('refuses columns that the file does not have and zones that do not exist', async () => {
  const { id } = await house.upload(
    workspace,
    'a.csv',
    'user_id,timestamp,event\na,2024-01-01,X\n',
  );
  const columns = { person: 'user_id', time: 'timestamp', event: { column: 'event' }, skip: [] };
  const start = (change: object) => house.transfer.start(workspace, id, { ...columns, ...change });
  await expect(start({ person: 'who' })).rejects.toThrow('There is no column “who” in this file.');
  await expect(start({ timeZone: 'Mars' })).rejects.toThrow('“Mars” is not a time zone');
  await expect(house.transfer.start('elsewhere', id, columns)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await house.transfer.get(workspace, id)).toMatchObject({ state: 'ready' });
});
