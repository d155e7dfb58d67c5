import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse('chdb');
});
afterAll(() => house.close());

const head = 'user_id,timestamp,event,note\n';

describe('a table of text', () => {
  it('is read with semicolons, as Dutch Excel writes it, and with its decimal commas', async () => {
    const workspace = await house.workspace('Europe/Amsterdam');
    const file =
      '\ufeffKlantnummer;Datum;Gebeurtenis;Bedrag\r\n"1001";31-12-2023 23:30;Gekocht;12,50\r\n';
    const done = await house.take(workspace, 'Verkopen.csv', file);
    expect(done).toMatchObject({
      columns: ['Klantnummer', 'Datum', 'Gebeurtenis', 'Bedrag'],
      added: 1,
    });
    expect(await house.events(workspace)).toMatchObject([
      {
        userId: '1001',
        us: Date.UTC(2023, 11, 31, 22, 30) * 1000,
        properties: { Bedrag: '12,50' },
      },
    ]);
  });

  it('may hold line ends, delimiters and quotes inside quotes', async () => {
    const workspace = await house.workspace();
    const note = 'two\nlines, and a ""quote""';
    await house.take(workspace, 'a.csv', `${head}a,2024-01-01,X,"${note}"\n`);
    const [event] = await house.events(workspace);
    expect(event?.properties.note).toBe('two\nlines, and a "quote"');
  });

  it('says the right line of a bad row below a cell of several lines', async () => {
    const workspace = await house.workspace();
    const file = `${head}a,2024-01-01,X,"one\ntwo\nthree"\n\nb,not a time,X,\nc,2024-01-02,X\n,2024-01-03,X,\n`;
    const done = await house.take(workspace, 'a.csv', file);
    expect(done.rejections.map(({ line, reason }) => [line, reason])).toEqual([
      [6, '“not a time” in “timestamp” is not a time.'],
      [7, 'This row has 3 cells; the table has 4 columns.'],
      [8, 'There is no person: “user_id” is empty.'],
    ]);
    expect(done).toMatchObject({ rows: 4, added: 1, rejected: 3 });
  });

  it('loses one row to a quote that is never closed, and none behind it', async () => {
    const workspace = await house.workspace();
    const file = `${head}a,2024-01-01,X,ok\nb,2024-01-02,X,"open\nc,2024-01-03,X,ok\n`;
    const done = await house.take(workspace, 'a.csv', file);
    expect(done).toMatchObject({ rows: 3, added: 2, rejected: 1 });
    expect(done.rejections[0]).toMatchObject({
      line: 3,
      reason: 'A quote (") is opened on this line and never closed.',
    });
  });

  it('is read in UTF-16, as Excel writes "Unicode text", and in Windows-1252 where it is no UTF-8', async () => {
    const text = 'user_id\ttimestamp\tevent\né\t2024-01-01\tcafé €\n';
    const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
    const old = Buffer.from(text.replaceAll('€', '\u0080'), 'latin1');
    for (const content of [wide, Buffer.from(wide).swap16(), old]) {
      const workspace = await house.workspace();
      expect(await house.take(workspace, 'a.txt', content)).toMatchObject({
        added: 1,
        format: 'tsv',
      });
      expect(await house.events(workspace)).toMatchObject([{ userId: 'é', name: 'café €' }]);
    }
  });

  it('gets column names of its own without a header, and names that occur twice are told apart', async () => {
    const workspace = await house.workspace();
    const bare = await house.upload(
      workspace,
      'a.csv',
      'u1,2024-01-01 10:00,X\nu2,2024-01-01 11:00,Y\n',
    );
    expect(bare.columns).toEqual(['Column 1', 'Column 2', 'Column 3']);
    const twice = await house.upload(workspace, 'a.csv', 'user,at,at\nu1,2024-01-01,2024-01-02\n');
    expect(twice.columns).toEqual(['user', 'at', 'at 2']);
  });

  it("heeds Excel's line that names the delimiter", async () => {
    const workspace = await house.workspace();
    const done = await house.take(
      workspace,
      'a.csv',
      'sep=|\nuser_id|timestamp|event\na|2024-01-01|X\nb|bad|X\n',
    );
    expect(done).toMatchObject({ added: 1, rejected: 1 });
    expect(done.rejections[0]?.line).toBe(4);
  });

  it('refuses a row that no event can hold', async () => {
    const workspace = await house.workspace();
    const file = `${head}a,2024-01-01,X,${'x'.repeat(40_000)}\n${'p'.repeat(501)},2024-01-01,X,\na,2024-01-01,${'n'.repeat(501)},\n`;
    const done = await house.take(workspace, 'a.csv', file);
    expect(done).toMatchObject({ added: 0, rejected: 3 });
    expect(done.rejections.map(({ reason }) => reason)).toEqual([
      'This row holds 40 KB; at most 32 KB fits.',
      'The person in “user_id” is longer than 500 characters.',
      'The event in “event” is longer than 500 characters.',
    ]);
  });
});

describe('the rows kept out', () => {
  it('can be downloaded, all of them, and no cell of them is a formula', async () => {
    const workspace = await house.workspace();
    const bad = Array.from({ length: 50 }, (_, i) => `u${i},never,X,"=cmd(""${i}"")"`);
    const done = await house.take(
      workspace,
      'a.csv',
      `${head}${bad.join('\n')}\nok,2024-01-01,X,-5\n`,
    );
    expect(done.rejected).toBe(50);
    expect(done.rejections).toHaveLength(20);
    const text = await house.rejected(workspace, done.id);
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toBe('\ufeffline,reason,user_id,timestamp,event,note');
    expect(lines).toHaveLength(51);
    expect(lines[50]).toBe('51,“never” in “timestamp” is not a time.,u49,never,X,"\'=cmd(""49"")"');
  });

  it('are an empty table where nothing was kept out', async () => {
    const workspace = await house.workspace();
    const done = await house.take(workspace, 'a.csv', `${head}a,2024-01-01,X,\n`);
    expect(await house.rejected(workspace, done.id)).toBe('line,reason\r\n');
  });

  it('of NDJSON show the line as it stands', async () => {
    const workspace = await house.workspace();
    const file = '{"userId":"a","timestamp":"2024-01-01","event":"X"}\n{"broken\n[1]\n';
    const done = await house.take(workspace, 'a.json', file);
    expect(done.rejections).toMatchObject([
      { line: 2, reason: 'This line is not JSON.', row: '{"broken' },
      { line: 3, reason: 'This line is JSON, but not an object.', row: '[1]' },
    ]);
  });
});
