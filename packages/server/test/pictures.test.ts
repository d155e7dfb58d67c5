import { afterAll, beforeAll, expect, it } from 'vitest';
import { png } from '../../engine/test/pictures/samples.ts';
import { type ThrowAway, throwAway } from './throw-away.ts';

let waymark: ThrowAway;
let place: string;
beforeAll(async () => {
  waymark = await throwAway();
  const { body } = await waymark.ask('POST', '/api/workspaces/main/maps', { template: 'empty' });
  place = `/api/workspaces/main/maps/${body.id}/pictures`;
});
afterAll(() => waymark.close());

const send = async (payload: Buffer, headers: Record<string, string> = {}, to = place) => {
  const type = { 'content-type': 'image/png', cookie: waymark.cookie, host: 'localhost:4800' };
  const answer = await waymark.app.inject({
    ...{ method: 'POST', url: to, payload },
    headers: { ...type, ...headers },
  });
  return { status: answer.statusCode, body: answer.json() };
};

it('takes a picture and gives it back as nothing but a picture', async () => {
  const sent = await send(png);
  expect(sent).toMatchObject({ status: 200, body: { width: 12, height: 9 } });
  const back = await waymark.ask('GET', `${place}/${sent.body.file}`);
  expect(back.status).toBe(200);
  expect(back.headers).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': expect.stringMatching(/^attachment/),
    'cache-control': expect.stringContaining('private'),
  });
});

it('refuses what is no picture whatever its type says, and what is too large before it has come', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
  expect(await send(svg)).toMatchObject({ status: 400, body: { error: { code: 'BAD_FILE' } } });
  const announced = await send(png, { 'content-length': String(100 * 1024 ** 2) });
  expect(announced).toMatchObject({ status: 413, body: { error: { code: 'TOO_LARGE' } } });
  const nowhere = await send(png, {}, place.replace(/maps\/[^/]+/, 'maps/gone'));
  expect(nowhere).toMatchObject({ status: 404, body: { error: { code: 'NOT_FOUND' } } });
});

it.each(['none.png', '..%2f..%2fdocuments', `${'0'.repeat(64)}.png`])(
  'knows no other file of the house: %s',
  async (file) => {
    expect((await waymark.ask('GET', `${place}/${file}`)).status).toBe(404);
  },
);

it('gives a picture only on a map that shows it, and brings it along to another on request', async () => {
  const fresh = async (workspace: string) => {
    const maps = `/api/workspaces/${workspace}/maps`;
    const { body } = await waymark.ask('POST', maps, { template: 'empty' });
    return { workspace, map: body.id as string, at: `${maps}/${body.id}/pictures` };
  };
  const { body: elsewhere } = await waymark.ask('POST', '/api/workspaces', { name: 'Elsewhere' });
  const from = await fresh('main');
  const { file } = (await send(png, {}, from.at)).body;
  for (const to of [await fresh('main'), await fresh(elsewhere.id)]) {
    const unseen = await waymark.ask('GET', `${to.at}/${file}`);
    expect([unseen.status, unseen.body.error.details.reason]).toEqual([404, 'picture-unknown']);
    const other = `${'0'.repeat(64)}.png`;
    const brought = await waymark.ask('POST', `${to.at}/copies`, { from, files: [file, other] });
    expect(brought).toMatchObject({ status: 200, body: { files: [file] } });
    const back = await waymark.ask('GET', `${to.at}/${file}`);
    expect([back.status, back.headers['content-type']]).toEqual([200, 'image/png']);
  }
  const gone = { ...from, map: 'gone' };
  const nowhere = await waymark.ask('POST', `${from.at}/copies`, { from: gone, files: [file] });
  expect([nowhere.status, nowhere.body.error.details.reason]).toEqual([404, 'pictures-elsewhere']);
});

it('gives a picture that stands on the map or in one of its versions', async () => {
  const maps = '/api/workspaces/main/maps';
  const { body: from } = await waymark.ask('POST', maps, { template: 'empty' });
  const picture = (await send(png, {}, `${maps}/${from.id}/pictures`)).body;
  const map = {
    ...from.map,
    personas: [{ id: 'ann', name: { en: 'Ann' }, picture }],
  };
  // Saved with it from the beginning, so that nobody sent it for this map.
  const { body: saved } = await waymark.ask('POST', maps, { map });
  const shown = () => waymark.ask('GET', `${maps}/${saved.id}/pictures/${picture.file}`);
  expect((await shown()).status).toBe(200);
  await waymark.ask('POST', `${maps}/${saved.id}/versions`, { note: 'With a face' });
  const { revision } = saved;
  await waymark.ask('PUT', `${maps}/${saved.id}`, { revision, map: { ...map, personas: [] } });
  expect((await shown()).status).toBe(200);
});
