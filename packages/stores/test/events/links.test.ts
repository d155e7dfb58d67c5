import { type PersonLink, personOf } from '@waymark/stores';
import { describe, expect, it } from 'vitest';
import { close, emptyPlace, open, twins } from './twins.ts';

const to = (id: string) => ({ kind: 'user', id }) as const;
const anonymous = (from: string, user: string): PersonLink => ({
  workspace: 'main',
  from: { kind: 'anonymous', id: from },
  to: to(user),
});
const merge = (from: string, user: string): PersonLink => ({
  workspace: 'main',
  from: to(from),
  to: to(user),
});
const owners = {
  text: 'SELECT toString(person) AS person, toString(owner) AS owner FROM person_links FINAL WHERE workspace = {workspace:String}',
  params: { workspace: 'main' },
};

describe.each(twins)('who is who on %s', (twin) => {
  it('resolves chains to the last owner, also after a restart', async () => {
    const place = emptyPlace(twin);
    const links = [
      anonymous('a', 'u1'),
      merge('u1', 'u2'),
      anonymous('b', 'u1'),
      merge('u2', 'u3'),
    ];
    const store = await open(place);
    await store.link(links.slice(0, 2));
    await store.link(links.slice(1, 3));
    await close(store);
    const again = await open(place);
    await again.link(links.slice(3));
    expect(await again.links()).toEqual(links);
    const rows = await again.read<{ person: string; owner: string }>(owners);
    const last = String(personOf('user', 'u3'));
    const persons = [
      personOf('anonymous', 'a'),
      personOf('anonymous', 'b'),
      personOf('user', 'u1'),
      personOf('user', 'u2'),
    ];
    expect(new Map(rows.map((row) => [row.person, row.owner]))).toEqual(
      new Map(persons.map((it) => [String(it), last])),
    );
  });

  it('keeps the first owner and refuses a circle', async () => {
    const store = await open(emptyPlace(twin));
    await store.link([
      anonymous('a', 'u1'),
      anonymous('a', 'u2'),
      merge('u1', 'u2'),
      merge('u2', 'u1'),
      merge('u2', 'u2'),
    ]);
    expect(await store.links()).toEqual([anonymous('a', 'u1'), merge('u1', 'u2')]);
  });

  it('keeps workspaces apart', async () => {
    const store = await open(emptyPlace(twin));
    await store.link([anonymous('a', 'u1'), { ...anonymous('a', 'u2'), workspace: 'demo' }]);
    const rows = await store.read<{ owner: string }>(owners);
    expect(rows.map((row) => row.owner)).toEqual([String(personOf('user', 'u1'))]);
  });
});
