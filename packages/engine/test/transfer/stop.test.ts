import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse, twins } from './house.ts';

const rows = Array.from(
  { length: 300_000 },
  (_, i) => `u${i % 5000},2024-01-0${1 + (i % 9)},E${i % 7},${Math.sin(i)}`,
);
const large = `user_id,timestamp,event,note\n${rows.join('\n')}\n`;
const columns = { person: 'user_id', time: 'timestamp', event: { column: 'event' }, skip: [] };

describe.each(twins)('on %s', (twin) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(twin);
  });
  afterAll(() => house.close());

  it('leaves nothing behind when cancelled at any moment, and tells how far it was', async () => {
    const workspace = await house.workspace();
    for (const pause of [0, 400]) {
      const { id } = await house.upload(workspace, 'large.csv', large);
      await house.transfer.start(workspace, id, columns);
      await wait(pause);
      expect(await house.transfer.get(workspace, id)).toMatchObject({ state: 'running' });
      await house.transfer.cancel(workspace, id);
      expect(await house.transfer.get(workspace, id)).toMatchObject({
        state: 'cancelled',
        added: 0,
        rows: 0,
      });
      expect(await house.events(workspace)).toEqual([]);
    }
    expect(readdirSync(join(house.folder, 'imports'))).toEqual([]);
  });

  it('imports two files one after the other, and shows rows and rate meanwhile', async () => {
    const workspace = await house.workspace();
    const first = await house.upload(workspace, 'large.csv', large);
    const second = await house.upload(
      workspace,
      'a.csv',
      'user_id,timestamp,event\na,2024-01-01,X\n',
    );
    await house.transfer.start(workspace, first.id, columns);
    await house.transfer.start(workspace, second.id, columns);
    const seen: number[] = [];
    for (;;) {
      const it = await house.transfer.get(workspace, first.id);
      if (it.state !== 'running') break;
      seen.push(it.rows);
      expect((await house.transfer.get(workspace, second.id)).rows).toBe(0);
      await wait(50);
    }
    expect(seen.some((count) => count > 0 && count < rows.length)).toBe(true);
    expect(await house.ended(workspace, first.id)).toMatchObject({
      added: rows.length,
      bytesRead: large.length,
    });
    expect(await house.ended(workspace, second.id)).toMatchObject({ added: 1 });
    expect((await house.transfer.list(workspace)).map(({ id }) => id)).toEqual([
      second.id,
      first.id,
    ]);
    await expect(house.transfer.start(workspace, first.id, columns)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});
