import { inflateRawSync } from 'node:zlib';
import {
  type FromServer,
  frames,
  fromNothing,
  fromServerSchema,
  type JourneyMap,
  type Presence,
  readSharedMap,
  togetherPath,
  writeDifference,
} from '@waymark/model';
import * as Y from 'yjs';

/** One window at a map, as a page has it, without a browser. */
export interface Page {
  doc: Y.Doc;
  map(): JourneyMap;
  edit(change: (map: JourneyMap) => JourneyMap): void;
  /** Sends bytes as a change to the document. */
  sendUpdate(bytes: Uint8Array): void;
  /** Sends what the server said it does not have. */
  sendLost(): void;
  send(data: string | Uint8Array<ArrayBuffer>): void;
  here(presence: Presence): void;
  heard: FromServer[];
  /** The first message of a kind, which may still be on its way. */
  hear<K extends FromServer['kind']>(kind: K): Promise<Extract<FromServer, { kind: K }>>;
  /** Resolves when the server has kept all that was sent. */
  kept(): Promise<void>;
  closed: Promise<number>;
  close(): void;
}

export interface Place {
  url: string;
  workspace: string;
  map: string;
  headers: Record<string, string>;
}

export const togetherUrl = ({ url, workspace, map }: Place): string =>
  url.replace(/^http/, 'ws') +
  togetherPath.replace(':workspace', workspace).replace(':map', encodeURIComponent(map));

/**
 * Opens a map as a page does, and answers once it has the whole document: which the server sends
 * unasked to a page that comes `fromNothing`, and to others when they say what they have.
 */
export async function openPage(
  place: Place,
  {
    comes = 'fromNothing',
    doc = new Y.Doc(),
  }: { comes?: 'fromNothing' | 'back'; doc?: Y.Doc } = {},
): Promise<Page> {
  const reader = readSharedMap(doc);
  // Node's WebSocket takes headers, which those of browsers do not.
  const options = { headers: place.headers } as unknown as string[];
  const query = comes === 'back' ? '' : `?${new URLSearchParams(fromNothing)}`;
  const socket = new WebSocket(`${togetherUrl(place)}${query}`, options);
  socket.binaryType = 'arraybuffer';
  const heard: FromServer[] = [];
  const listeners = new Set<() => void>();
  let sent = 0;
  const until = async <T>(look: () => T | undefined): Promise<T> => {
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        const wake = () => {
          listeners.delete(wake);
          resolve();
        };
        listeners.add(wake);
      });
    }
  };
  const frame = (kind: keyof typeof frames, bytes: Uint8Array) =>
    socket.send(new Uint8Array([frames[kind], ...bytes]));
  const sendUpdate = (bytes: Uint8Array) => {
    sent += 1;
    const framed = new Uint8Array(bytes.byteLength + 1);
    framed[0] = frames.update;
    framed.set(bytes, 1);
    socket.send(framed);
  };
  doc.on('update', (bytes: Uint8Array, origin: unknown) => {
    if (origin !== 'server') sendUpdate(bytes);
  });
  socket.addEventListener('message', ({ data }) => {
    if (typeof data === 'string') heard.push(fromServerSchema.parse(JSON.parse(data)));
    else {
      const bytes = new Uint8Array(data);
      if (bytes[0] === frames.whole)
        Y.applyUpdateV2(doc, inflateRawSync(bytes.subarray(1)), 'server');
      else Y.applyUpdate(doc, bytes.subarray(1), 'server');
    }
    for (const wake of [...listeners]) wake();
  });
  const closed = new Promise<number>((resolve) => {
    socket.addEventListener('close', ({ code }) => resolve(code));
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error('The socket did not open.')));
  });
  if (comes === 'back') frame('vector', Y.encodeStateVector(doc));
  const hear: Page['hear'] = (kind) =>
    until(() =>
      heard.find((it): it is Extract<FromServer, { kind: typeof kind }> => it.kind === kind),
    );
  await Promise.race([hear('whole'), closed]);
  return {
    doc,
    map: () => reader.read(),
    edit(change) {
      const before = reader.read();
      writeDifference(doc, { before, after: change(before) });
    },
    sendUpdate,
    sendLost() {
      const has = heard.find((it) => it.kind === 'has')?.clocks;
      frame('lost', Y.encodeStateAsUpdate(doc, Y.encodeStateVector(new Map(has))));
    },
    send: (data) => socket.send(data),
    here: (presence) => socket.send(JSON.stringify({ kind: 'here', presence })),
    heard,
    hear,
    async kept() {
      await until(() =>
        heard.some((it) => it.kind === 'kept' && it.count >= sent) ? true : undefined,
      );
    },
    closed,
    close: () => socket.close(),
  };
}
