import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openEngine } from '@waymark/engine';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { freshDataFolder } from '../../../scripts/twins/data-folder.ts';
import { endAll, freshFolder, serving, waymark } from './waymark.ts';

let folder: string;
let data: string;
let remove: () => void;
beforeAll(async () => {
  const files = freshFolder();
  const stores = await freshDataFolder();
  folder = files.folder;
  data = stores.folder;
  remove = () => {
    files.remove();
    stores.remove();
  };
});
afterEach(endAll);
afterAll(() => remove());

const fileOf = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const imported = (path: string, ...more: string[]) =>
  waymark(['import', path, '--data', data, ...more]).ended;

it('says what it guessed and what came of it, and adds nothing the second time', async () => {
  const rows = ['k1;1-2-2024 10:00;Gebeld', 'k2;nooit;Gebeld', 'k2;2-2-2024;Gemaild'];
  const path = fileOf('contacten.csv', `klantnummer;datum;actie\n${rows.join('\n')}\n`);
  const first = await imported(path);
  expect(first.code).toBe(0);
  expect(first.err).toContain('  person   klantnummer\n  time     datum\n  event    actie\n');
  expect(first.out).toMatch(/^2 events added from 3 rows of contacten\.csv/);
  expect(first.out).toContain('1 row was kept out:\n  line 3: “nooit” in “datum” is not a time.');
  const again = await imported(path, '--yes', '--json');
  expect(again.err).toBe('');
  expect(JSON.parse(again.out)).toMatchObject({ state: 'done', added: 0, already: 2, rejected: 1 });
});

it('refuses in one sentence and with code 1', async () => {
  const campaigns = await imported(fileOf('campaigns.csv', 'campaign_id,household_id\n1,105\n'));
  expect(campaigns.code).toBe(1);
  expect(campaigns.err).toContain('No column with times was found');
  expect(campaigns.err).toContain(
    'Say which column is meant with --person COLUMN and --time COLUMN.',
  );
  const whole = await imported(folder);
  expect([whole.code, whole.err]).toEqual([
    1,
    `${folder} is a folder. Name the file in it that is meant.\n`,
  ]);
  const page = await imported(fileOf('page.csv', '<html>'));
  expect([page.code, page.err.startsWith('This is a web page (HTML)')]).toEqual([1, true]);
  const none = await imported(join(folder, 'none.csv'));
  expect([none.code, none.err]).toEqual([
    1,
    `There is no file ${join(folder, 'none.csv')} that can be read.\n`,
  ]);
});

it('takes the columns it is told, beside a running server', async () => {
  const server = await serving(data);
  const path = fileOf('bezoeken.csv', 'wie,wanneer,wat\nann,2024-01-01 12:00,binnen\n');
  const options = [
    '--person',
    'wie',
    '--time',
    'wanneer',
    '--name',
    'Bezoek',
    '--channel',
    'store',
    '--time-zone',
    'Asia/Tokyo',
  ];
  const done = await imported(path, ...options, '--json');
  expect(done.code).toBe(0);
  expect(JSON.parse(done.out)).toMatchObject({ state: 'done', added: 1 });
  expect(done.err).toContain('always “Bezoek”');
  server.child.kill('SIGTERM');
  await server.ended;
});

const large = (): string => {
  const rows = Array.from(
    { length: 400_000 },
    (_, i) => `u${i % 5000},2024-01-01,E${i % 7},${Math.sin(i)}`,
  );
  return fileOf('large.csv', `user_id,timestamp,event,note\n${rows.join('\n')}\n`);
};

it('leaves nothing half after kill -9, says so, and can be started again', async () => {
  const { folder: data, remove: removeData } = await freshDataFolder();
  const path = large();
  for (const pause of [100, 1500]) {
    const { child } = waymark(['import', path, '--data', data]);
    await once(child.stderr ?? child, 'data');
    await wait(pause);
    child.kill('SIGKILL');
    await once(child, 'close');
  }
  const engine = await openEngine({ folder: data });
  const imports = await engine.transfer.list('main');
  expect(imports.map(({ state, added, rows }) => [state, added, rows])).toEqual([
    ['failed', 0, 0],
    ['failed', 0, 0],
  ]);
  const [it_] = imports;
  expect(it_?.error?.message).toContain('Waymark stopped while this file was being imported.');
  if (!it_?.guess) throw new Error('There is no guess.');
  await engine.transfer.start('main', it_.id, it_.guess);
  let now = await engine.transfer.get('main', it_.id);
  while (now.state === 'running') {
    await wait(50);
    now = await engine.transfer.get('main', it_.id);
  }
  expect(now).toMatchObject({ state: 'done', added: 400_000, already: 0 });
  await engine.close();
  removeData();
}, 180_000);

it('ends at Ctrl-C and leaves nothing behind', async () => {
  const { folder: data, remove: removeData } = await freshDataFolder();
  const { child, ended } = waymark(['import', large(), '--data', data]);
  await once(child.stderr ?? child, 'data');
  await wait(800);
  child.kill('SIGINT');
  const { code, out } = await ended;
  expect([code, out]).toEqual([1, 'Cancelled; nothing of the file was kept.\n']);
  removeData();
}, 120_000);
