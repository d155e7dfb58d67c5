import {
  allShared,
  type FromServer,
  isAtLeast,
  mostUpdateBytes,
  type Role,
  writeDifference,
} from '@waymark/model';
import * as Y from 'yjs';
import type { CallError } from '../../api.ts';
import type { Hand } from '../editing/hand.ts';
import { afterFrame } from './after-frame.ts';
import { createArrival, fromServer } from './arrival.ts';
import { atRest } from './at-rest.ts';
import type { Begun } from './begun.ts';
import { createLine } from './line.ts';
import { lostByServer } from './lost.ts';
import { isOnlyMoved } from './only-moved.ts';
import { openOutbox } from './outbox.ts';
import { followPage } from './page-events.ts';
import type { Keeping, MapPlace, SharedMap, SharedMapEvents, SharedView } from './shared-map.ts';
import { asError, begunAnew, isHopeless, tooLarge, tooMuch } from './stopped.ts';
import { isTooMuch } from './too-much.ts';
import { createUnkept } from './unkept.ts';

/** Changes made within so many milliseconds are sent as one. */
const gatherMs = 40;
/**
 * Putting a large document together takes longer than drawing it, and is not done at once because others
 * change something: that may be late by so much.
 */
const mostLateMs = 1_000;
/** A server that says nothing for so long is not there. */
const patienceMs = 10_000;
/** What this page does itself, as told apart from what comes from the server. */
const mine = 'mine';

/** Opens the document behind a map; what was begun at the page before it was there goes on in it. */
export function openDocument(
  place: MapPlace,
  events: SharedMapEvents,
  { draft, people }: Begun,
): SharedMap {
  const doc = new Y.Doc();
  // Not before it is whole: whoever listens makes Yjs write out all it was just given.
  const arrival = createArrival(doc, {
    isPatient: place.isPatient === true,
    whenWhole() {
      doc.on('update', note);
      tell();
      takingIn.ask();
    },
  });
  const undoing = new Y.UndoManager(allShared(doc), {
    trackedOrigins: new Set([mine]),
    captureTimeout: Number.MAX_SAFE_INTEGER,
  });
  const unkept = createUnkept();
  const outbox = openOutbox(place);
  draft.followBy(tell);
  const takeIn = () => {
    clearTimeout(late);
    late = undefined;
    arrival.takeIn();
    tell('others');
  };
  const takingIn = afterFrame(() => {
    if (arrival.isWhole()) takeIn();
    else late ??= setTimeout(takeIn, mostLateMs);
  });
  const showingMoves = atRest(() => tell('others at rest'));
  const listeners = new Set<() => void>();
  let generation: string | null = null;
  /** Whether what waited in this browser is in the document too. */
  let gathered = false;
  let connected = false;
  /** The server takes this window for somebody else. */
  let isAnothers = false;
  let closed = false;
  let role: Role = 'viewer';
  let refused: CallError | null = null;
  let declined: CallError | null = null;
  let running: string | null = null;
  /** How many steps there were to take back before the running one. */
  let depth = 0;
  let sending: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let late: ReturnType<typeof setTimeout> | undefined;
  /** Bytes that had not left this browser when waiting for an answer began. */
  let leaving = 0;
  let view: SharedView | undefined;

  const mayDraw = () => isAtLeast(role, 'editor');
  const keeping = (): Keeping => {
    if (refused) return 'refused';
    if (!connected) return 'offline';
    if (gathered && unkept.isEmpty()) return 'saved';
    return gathered && !mayDraw() ? 'held' : 'saving';
  };

  function tell(by: 'me' | 'others' | 'others at rest' = 'me'): void {
    const whole = closed ? undefined : arrival.map();
    if (!whole) return;
    const now = draft.seen(whole);
    // What others only moved is shown when the hand rests: nobody builds on where it stood.
    const before = by === 'others' ? view?.map : undefined;
    const isHeld = before !== undefined && now !== before && isOnlyMoved(before, now);
    if (isHeld) showingMoves.ask();
    const map = isHeld ? before : now;
    const own = view && by === 'me' && map !== view.map ? 1 : 0;
    const next: SharedView = {
      map,
      ownEdits: (view?.ownEdits ?? 0) + own,
      coming: arrival.coming(),
      canUndo: undoing.undoStack.length > 0,
      canRedo: undoing.redoStack.length > 0,
      ...{ keeping: keeping(), refused, declined, hasOlder: outbox.hasOlder(), role },
    };
    const last = view;
    const keys = Object.keys(next) as (keyof SharedView)[];
    if (last && keys.every((key) => last[key] === next[key])) return;
    view = next;
    for (const listener of [...listeners]) listener();
  }

  function send(): void {
    clearTimeout(sending);
    sending = undefined;
    if (!connected || refused || !mayDraw()) return;
    for (let change = unkept.take(); change; change = unkept.take()) line.send('update', change);
    leaving = line.unsent();
    if (unkept.isWaiting() && patience === undefined) wait();
  }

  /** On a slow line it takes its time until all has left; a line that takes no more is none. */
  function wait(): void {
    patience = setTimeout(() => {
      const left = line.unsent();
      if (left >= leaving) return line.reopen();
      leaving = left;
      wait();
    }, patienceMs);
  }

  /** Nothing more is kept of this document: what was refused cannot be taken out of it. */
  function stop(error: CallError): void {
    refused = error;
    line.close();
    tell();
  }

  /** What may not go to the server now may later, so it is kept until then. */
  function refuse(error: CallError): void {
    if (isHopeless(error)) outbox.dropFirst(unkept.lost());
    if (error.code === 'FORBIDDEN') {
      role = 'viewer';
      line.reopen();
    } else stop(error);
  }

  function end(error: CallError): void {
    line.close();
    events.onClosed(error);
  }

  async function welcome(message: Extract<FromServer, { kind: 'welcome' }>): Promise<void> {
    // Somebody else signed in meanwhile: nothing of this page is sent as theirs.
    if (message.person !== place.person) {
      isAnothers = true;
      line.close();
      return events.onOtherPerson();
    }
    role = message.role;
    people.welcome(message);
    // The document behind this map was begun anew: what is here belongs to the old one.
    if (generation !== null && generation !== message.document) return stop(begunAnew());
    const first = generation === null;
    generation = message.document;
    if (arrival.whole()) line.send('vector', Y.encodeStateVector(doc));
    if (first) await readOutbox(message.document);
  }

  async function readOutbox(document: string): Promise<void> {
    const waiting = await outbox.read(document);
    if (closed) return;
    for (const change of waiting) {
      arrival.put('update', change);
      unkept.add(change, 'brought');
    }
    if (waiting.length > 0) arrival.takeIn();
    gathered = true;
    send();
    tell();
  }

  /** Goes before what is unkept, which may build on it. */
  function bringBack({ clocks }: Extract<FromServer, { kind: 'has' }>): void {
    if (refused || !mayDraw()) return;
    const lost = lostByServer(doc, { clocks, unkept: unkept.all() });
    if (lost) line.send('lost', lost);
  }

  function hear(message: FromServer): void {
    if (isAnothers) return;
    const isAgain = arrival.isHere() && (message.kind === 'welcome' || message.kind === 'whole');
    if (isAgain) arrival.takeIn();
    if (message.kind === 'welcome') void welcome(message);
    else if (message.kind === 'map') arrival.answer(message.map, message.coming);
    else if (message.kind === 'has') bringBack(message);
    else if (message.kind === 'whole') {
      arrival.end();
      connected = true;
      send();
    } else if (message.kind === 'kept') {
      clearTimeout(patience);
      patience = undefined;
      outbox.dropFirst(unkept.kept(message.count));
      if (unkept.isWaiting()) wait();
    } else if (message.kind === 'refused') refuse(asError(message.error));
    else if (message.kind === 'ended' && !message.again) end(asError(message.error));
    else if (message.kind === 'role') {
      role = message.role;
      send();
    } else if (message.kind === 'note') events.onNote(message.of);
    else people.hear(message);
    tell('others');
  }

  const line = createLine(place, {
    isHere: arrival.isHere,
    message: hear,
    bytes: (kind, bytes) => {
      arrival.put(kind, bytes);
      takingIn.ask();
    },
    cut({ tooLarge: isTooLarge, opened }) {
      connected = false;
      clearTimeout(patience);
      patience = undefined;
      people.cut();
      if (isTooLarge) refuse(tooLarge());
      else if (!opened) events.onUnreachable();
      unkept.rewind();
      tell();
    },
  });
  people.speakBy((presence) => line.say({ kind: 'here', presence }));

  const note = (change: Uint8Array, origin: unknown) => {
    if (origin === fromServer || generation === null) return;
    // An edit is measured before; what takes steps back or does them again is not.
    if (change.byteLength > mostUpdateBytes) return stop(tooLarge());
    unkept.add(change);
    outbox.add(generation, change);
    sending ??= setTimeout(send, gatherMs);
  };
  const leave = () => {
    // A text that is still being typed is kept too, as when its field is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    send();
    outbox.leave();
  };
  function complete(): void {
    if (view && view.coming > 0) arrival.whole();
  }
  const letGoOfPage = followPage({
    // Whatever is done is done with all of the map.
    begun: complete,
    // Nobody may come back to a page that is hidden: its clocks stand still, or it is closed.
    hidden: send,
    left: leave,
    wouldLose: () => !unkept.isEmpty() && !outbox.works(),
  });
  line.open();

  const may = () => arrival.isHere() && !refused && !closed && mayDraw();
  const hand: Hand = {
    edit(change, as) {
      const reader = arrival.whole();
      if (!reader || !may()) return;
      const before = reader.read();
      const after = change(draft.kept.baseFor(before, as));
      if (after === before) return;
      declined = isTooMuch(doc, { before, after, origin: mine }) ? tooMuch() : null;
      if (declined) return tell();
      if (as === undefined || as !== running) {
        undoing.stopCapturing();
        depth = undoing.undoStack.length;
      }
      running = as ?? null;
      writeDifference(doc, { before, after, origin: mine });
      tell();
    },
    seal() {
      running = null;
    },
    takeBack(as) {
      if (as !== running || !may()) return;
      running = null;
      // Where others left nothing of it to take back, Yjs would go on to the step before.
      const before = undoing.undoStack.splice(0, depth);
      undoing.undo();
      undoing.undoStack.unshift(...before);
      undoing.clear(false, true);
      tell();
    },
    undo() {
      running = null;
      if (may()) undoing.undo();
      tell();
    },
    redo() {
      running = null;
      if (may()) undoing.redo();
      tell();
    },
  };

  return {
    ...{ hand, people, draft },
    complete,
    view: () => view,
    forgetOlder() {
      outbox.forgetOlder();
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      send();
      closed = true;
      letGoOfPage();
      clearTimeout(sending);
      clearTimeout(patience);
      clearTimeout(late);
      line.close();
      undoing.destroy();
      arrival.stop();
      takingIn.stop();
      showingMoves.stop();
      doc.destroy();
    },
  };
}
