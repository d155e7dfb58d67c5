import { type Contract, emptyMap } from '@waymark/model';

const map = emptyMap({ en: 'Sample' });
const scope = {};

/** Something that fits each route, so that a refusal is about who asks and not about what. */
export const samples: {
  [K in keyof Contract]?: { query?: Record<string, string>; body?: object };
} = {
  signIn: { body: { token: 'nobody-knows-this' } },
  signInWithPassword: { body: { email: 'nobody@example.org', password: 'nobody knows this' } },
  mailSignInLink: { body: { email: 'nobody@example.org' } },
  mailPasswordLink: { body: { email: 'nobody@example.org' } },
  resetPassword: { body: { token: 'nobody-knows-this', password: 'nobody knows this' } },
  updatePerson: { body: { name: 'Renamed' } },
  changePassword: { body: { password: 'nobody knows this' } },
  createWorkspace: { body: { name: 'Another' } },
  changeMember: { body: { role: 'owner' } },
  createInvitation: { body: { role: 'owner', many: true } },
  setGrant: { body: { role: 'owner' } },
  createMapInvitation: { body: { role: 'owner', many: true } },
  readInvitation: { body: { token: 'nobody-knows-this' } },
  joinAsNew: {
    body: {
      token: 'nobody-knows-this',
      name: 'Nobody',
      email: 'nobody@example.org',
      password: 'nobody knows this',
    },
  },
  join: { body: { token: 'nobody-knows-this' } },
  createLink: { body: {} },
  updateLink: { body: { numbers: true } },
  openPublicMap: { body: { token: 'nobody-knows-this' } },
  copyPictures: { body: { from: { workspace: 'main', map: 'x' }, files: [] } },
  publicPicture: { query: { pass: 'nobody-knows-this' } },
  measureMap: { body: { scope } },
  funnelOfMap: {
    body: { scope, steps: [{ touchpoint: 'a' }, { touchpoint: 'b' }], windowSeconds: 60 },
  },
  closeupOfMap: { body: { scope, touchpoint: 'a' } },
  measurePublicMap: { body: { pass: 'nobody-knows-this' } },
  updateWorkspace: { body: { name: 'Taken over' } },
  createKey: { body: { kind: 'api', name: 'Taken' } },
  createMap: { body: { template: 'empty' } },
  saveMap: { body: { revision: 1, map } },
  keepVersion: { body: { note: 'Before the workshop' } },
  nameVersion: { body: { note: 'After the workshop' } },
  restoreVersion: { body: {} },
  drawCounterpart: { body: { of: 'x' } },
  startThread: { body: { text: 'Sold out?', item: { kind: 'map', id: 'map' } } },
  reply: { body: { text: 'Since Monday' } },
  resolveThread: { body: { resolved: true } },
  editComment: { body: { text: 'Sold out.' } },
  seeMentions: { body: { thread: 'x' } },
  measure: { body: { map, scope } },
  funnel: {
    body: {
      map,
      scope,
      steps: [{ touchpoint: 'a' }, { touchpoint: 'b' }],
      windowSeconds: 60,
    },
  },
  closeup: { body: { map, scope, touchpoint: 'a' } },
  previewRule: { body: { rule: { kind: 'event', names: ['A'] }, scope } },
  discover: { body: {} },
  uploadImport: { query: { name: 'events.csv' } },
  startImport: { body: { person: 'a', time: 'b', event: { column: 'c' } } },
};
