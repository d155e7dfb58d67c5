import { setMaxListeners } from 'node:events';
import { deflateRawSync } from 'node:zlib';
import {
  emptyMap,
  type FromServer,
  fillSharedMap,
  frames,
  type JourneyMap,
  journeyMapSchema,
  type Role,
  readSharedMap,
  writeDifference,
} from '@waymark/model';
import * as Y from 'yjs';
import type { MapPlace, SharedMap, SharedMapEvents } from '../../../src/map/together/shared-map.ts';
import { type Row, rowsOnly } from './rows-only.ts';

export interface Welcome {
  role?: Role;
  document?: string;
  as?: string;
  /** What the map says comes ahead of the document. */
  ahead?: boolean;
  /** So many of its cells come with the document only. */
  coming?: number;
  /** What happens before the page hears that this was all. */
  meanwhile?: () => void;
}

/** The server's end of a line, in the hand of the test. */
export interface FarEnd {
  /** The changes that the page sent on this line. */
  changes: Uint8Array[];
  say(message: FromServer): void;
  change(bytes: Uint8Array): void;
  /** The line is there, and the server lets the page in. */
  letIn(welcome?: Welcome): void;
  cut(): void;
  /** Bytes that have not left the browser yet. */
  unsent: number;
  isOpen(): boolean;
}

const ends: FarEnd[] = [];

/** A line that leads to the test. */
class TestLine {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  readyState = 0;
  binaryType = '';
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string | ArrayBuffer }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  readonly end: FarEnd;

  constructor(address: string) {
    const frame = (kind: keyof typeof frames, bytes: Uint8Array) =>
      this.onmessage?.({ data: Uint8Array.of(frames[kind], ...bytes).buffer });
    const say = (message: FromServer) => this.onmessage?.({ data: JSON.stringify(message) });
    this.end = {
      ...{ changes: [], unsent: 0, say },
      change: (bytes) => frame('update', bytes),
      letIn: (welcome = {}) => {
        const { role = 'editor', document = 'first', as = person } = welcome;
        const { ahead, coming = 0, meanwhile } = welcome;
        this.readyState = TestLine.OPEN;
        this.onopen?.();
        say({ kind: 'welcome', document, seat: 1, role, person: as, visitors: [] });
        if (ahead) say({ kind: 'map', map: onServer(), coming });
        if (address.includes('?')) frame('whole', deflateRawSync(Y.encodeStateAsUpdateV2(server)));
        meanwhile?.();
        say({ kind: 'whole' });
      },
      cut: () => {
        this.readyState = 3;
        this.onclose?.({ code: 1006 });
      },
      isOpen: () => this.readyState === TestLine.OPEN,
    };
    ends.push(this.end);
  }

  get bufferedAmount() {
    return this.end.unsent;
  }

  send(data: string | Uint8Array) {
    if (typeof data === 'string' || data[0] !== frames.update) return;
    this.end.changes.push(data.subarray(1));
  }

  close() {
    this.readyState = 2;
  }
}

/** Whom the server takes a page for, unless it is told otherwise. */
let person: string | null = null;

/** Frames that are being made: nothing of them happens before the test lets it. */
let drawn: (() => void)[] = [];

/** What the server has. */
let server = new Y.Doc();

export const startMap = (): JourneyMap =>
  journeyMapSchema.parse({
    ...emptyMap({ en: 'A map' }),
    stages: [{ id: 's', kind: 'purchase', name: {} }],
    lanes: [{ id: 'l', kind: 'notes' }],
    cells: [{ id: 'c', lane: 'l', stage: 's', text: { en: 'Hello', nl: 'Hallo' } }],
  });

const here = new EventTarget();
// Every page of a file listens to the one window there is.
setMaxListeners(0, here);
const rows = rowsOnly();
Object.assign(globalThis, {
  ...{ window: globalThis, WebSocket: TestLine, HTMLElement: class {} },
  ...{ location: { origin: 'http://test' }, indexedDB: rows.indexedDB },
  document: Object.assign(new EventTarget(), { visibilityState: 'visible', activeElement: null }),
  addEventListener: here.addEventListener.bind(here),
  removeEventListener: here.removeEventListener.bind(here),
  requestAnimationFrame: (act: () => void) => drawn.push(act),
  cancelAnimationFrame: () => undefined,
});
const { openSharedMap } = await import('../../../src/map/together/open-shared-map.ts');
const { begin: beginPage } = await import('../../../src/map/together/begun.ts');
const { openDocument } = await import('../../../src/map/together/document.ts');

/** One map open in one window, without a screen; line and frames are in the hand of the test. */
export interface LonePage {
  shared: SharedMap;
  map(): JourneyMap;
  keeping(): string | undefined;
  /** It was told that somebody else signed in. */
  isAnothers(): boolean;
  /** The line it has now. */
  end(): FarEnd;
  /** Waits for the line that is opened after the last one was cut. */
  nextEnd(): Promise<FarEnd>;
  /** The server takes in all that the page sent. */
  takenIn(): Promise<void>;
  /** Somebody else's edit, as the server sends it on. */
  theirs(change: (map: JourneyMap) => JourneyMap): void;
}

/** Pages that a test left open: they would hear what the next one does at the window, and open lines. */
const stillOpen = new Set<SharedMap>();

/** Forgets all that was kept, and begins the map anew on the server. */
export function begin(...waiting: Row[]): Map<number, Row> {
  for (const it of stillOpen) it.close();
  stillOpen.clear();
  rows.fill(waiting);
  drawn = [];
  server = new Y.Doc();
  fillSharedMap(server, startMap());
  return rows.kept;
}

export const openPage = (who = 'ann'): LonePage =>
  open(who, (place, events) => openDocument(place, events, beginPage()));

/** A page whose line was opened with it: the map is let in before any of its code runs. */
export function openPageAhead({
  who = 'ann',
  isPatient = false,
  ...welcome
}: Welcome & { who?: string; isPatient?: boolean } = {}): LonePage {
  const address = 'ws://test/api/workspaces/w/maps/m/together?from=nothing';
  const socket = new TestLine(address);
  const heard: { data: string | ArrayBuffer }[] = [];
  socket.onmessage = (event) => heard.push(event);
  person = who;
  socket.end.letIn({ ahead: true, ...welcome });
  const early = { address, socket, heard, complete: Promise.resolve() };
  Object.assign(globalThis, { waymarkEarlyLine: early });
  return open(who, (place, events) => openSharedMap({ ...place, isPatient }, events));
}

function open(
  who: string,
  openMap: (place: MapPlace, events: SharedMapEvents) => SharedMap,
): LonePage {
  person = who;
  let isOther = false;
  const opened = openMap(
    { person: who, workspace: 'w', map: 'm' },
    {
      ...{ onClosed: () => undefined, onUnreachable: () => undefined, onNote: () => undefined },
      onOtherPerson: () => {
        isOther = true;
      },
    },
  );
  stillOpen.add(opened);
  const shared: SharedMap = {
    ...opened,
    close() {
      stillOpen.delete(opened);
      opened.close();
    },
  };
  const view = () => shared.view();
  const end = (): FarEnd => {
    const last = ends.at(-1);
    if (!last) throw new Error('No line was opened.');
    return last;
  };
  let known = end();
  return {
    ...{ shared, end },
    map() {
      const map = view()?.map;
      if (!map) throw new Error('The map is not there yet.');
      return map;
    },
    keeping: () => view()?.keeping,
    isAnothers: () => isOther,
    async nextEnd() {
      while (end() === known) await soon(20);
      known = end();
      return known;
    },
    async takenIn() {
      await soon(60);
      onServer(...end().changes);
      end().say({ kind: 'kept', count: end().changes.length });
    },
    theirs(change) {
      const vector = Y.encodeStateVector(server);
      edit(server, change);
      end().change(Y.encodeStateAsUpdate(server, vector));
    },
  };
}

/** Whether pages are left without a question. */
export const leaves = (): boolean =>
  here.dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** The reader turns the wheel over the page. */
export const turnWheel = (): boolean => here.dispatchEvent(new Event('wheel'));

/** From now on nothing more fits into the browser. */
export const fillUp = () => rows.fillUp();

/** An open page that was let in and has read what waited in its browser. */
export async function opened({
  person,
  ...welcome
}: {
  person?: string;
  role?: Role;
  document?: string;
} = {}): Promise<LonePage> {
  const page = openPage(person);
  page.end().letIn(welcome);
  await soon(20);
  return page;
}

export const soon = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The next frame is made, with what follows it. */
export async function frame(): Promise<void> {
  for (const act of drawn.splice(0)) act();
  await soon();
}

export function edit(doc: Y.Doc, change: (map: JourneyMap) => JourneyMap): void {
  const before = readSharedMap(doc).read();
  writeDifference(doc, { before, after: change(before) });
}

/** The map as the server has it once it took in what the page sent. */
export function onServer(...changes: Uint8Array[]): JourneyMap {
  for (const change of changes) Y.applyUpdate(server, change);
  return readSharedMap(server).read();
}
