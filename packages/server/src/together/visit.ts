import type { Engine, Seat } from '@waymark/engine';
import {
  type FromPage,
  frames,
  fromPageSchema,
  isAtLeast,
  mostMessageLength,
  type Presence,
  type Role,
  refusal,
  type WaymarkError,
} from '@waymark/model';
import type { WebSocket } from 'ws';
import { asWaymarkError, errorBody } from '../edge/errors.ts';
import { parcelOf } from './parcel.ts';
import type { Guest, Visitors } from './visitors.ts';
import { wireTo } from './wire.ts';

/** Somebody who was let in to a map. */
export interface Admitted {
  workspace: string;
  map: string;
  role: Role;
  person: string | null;
  name: string | null;
  /** The page has nothing of the document yet. */
  hasNothing: boolean;
}

export interface VisitParts {
  engine: Engine;
  visitors: Visitors;
  admitted: Admitted;
  /** What they may do by now; null when they may no longer look. */
  roleNow: () => Promise<Role | null>;
  report: (error: unknown) => void;
}

/** Messages that wait for their turn; whoever sends more is told to slow down. */
const mostWaiting = 1_000;
/** Between two looks at whether a page is still there and may still be, in milliseconds. */
const lookMs = 25_000;
/** Others hear where somebody is at most this often, in milliseconds. */
const presenceMs = 40;

export interface Visit {
  /** Looks again at what the visitor may do. */
  recheck(): Promise<void>;
  end(why: WaymarkError): void;
}

let lastSeat = 0;

/** One window at a map, from the moment it is let in until it leaves. */
export function beginVisit(socket: WebSocket, parts: VisitParts): Visit {
  const { engine, visitors, admitted, report } = parts;
  const { workspace, map, person, name, hasNothing } = admitted;
  const wire = wireTo(socket);
  let { role } = admitted;
  let presence: Presence | null = null;
  let telling: NodeJS.Timeout | undefined;
  let waiting = 0;
  let kept = 0;
  let isThere = true;
  let gone = false;
  /** Set when nothing more is taken, unlike after a page just closed: what it sent still counts. */
  let barred = false;
  lastSeat += 1;
  const number = lastSeat;
  const guest: Guest = {
    workspace,
    map,
    seen: () => ({ seat: number, name, presence }),
    say: wire.say,
  };
  const seating = engine.drawing.join(workspace, map, {
    receive: (update) => wire.frame('update', update),
    end,
  });

  function end(why: WaymarkError): void {
    barred = true;
    if (gone) return;
    const { error } = errorBody(why);
    wire.say({ kind: 'ended', error, again: why.status === 503 });
    leave();
    wire.close();
  }

  function leave(): void {
    if (gone) return;
    gone = true;
    clearInterval(looking);
    clearTimeout(telling);
    visitors.leave(guest);
    for (const other of visitors.beside(guest)) other.say({ kind: 'left', seat: number });
    seating.then((seat) => seat.leave(), report);
  }

  function fail(error: unknown): void {
    const why = asWaymarkError(error);
    if (why.code === 'INTERNAL') report(error);
    end(why);
  }

  async function recheck(): Promise<void> {
    const now = await parts.roleNow();
    if (gone || now === role) return;
    if (now === null) return end(refusal('FORBIDDEN', 'drawing-no-access', {}));
    role = now;
    wire.say({ kind: 'role', role });
  }

  async function take(data: Buffer, isBinary: boolean): Promise<void> {
    const seat = await seating;
    if (barred) return;
    if (!isBinary) return hear(readMessage(data));
    const bytes = data.subarray(1);
    if (data[0] === frames.vector) return answer(seat, bytes);
    const isCounted = data[0] === frames.update;
    if (!isCounted && data[0] !== frames.lost) throw refusal('BAD_REQUEST', 'not-understood', {});
    // Changes become durable together: the next one does not wait for this one.
    waiting += 1;
    change(seat, bytes, isCounted)
      .catch(fail)
      .finally(() => {
        waiting -= 1;
      });
  }

  async function answer(seat: Seat, vector: Uint8Array): Promise<void> {
    wire.frame('update', await seat.missing(vector));
    wire.say({ kind: 'has', clocks: await seat.has() });
    wire.say({ kind: 'whole' });
  }

  async function change(seat: Seat, update: Uint8Array, isCounted: boolean): Promise<void> {
    if (!isAtLeast(role, 'editor')) return refuse(refusal('FORBIDDEN', 'drawing-look-only', {}));
    try {
      await seat.add(update, person);
      if (!isCounted) return;
      kept += 1;
      wire.say({ kind: 'kept', count: kept });
    } catch (error) {
      const why = asWaymarkError(error);
      if (why.status >= 500) throw error;
      refuse(why);
    }
  }

  /** The page's document is no longer the map: it begins anew. */
  function refuse(why: WaymarkError): void {
    barred = true;
    wire.say({ kind: 'refused', error: errorBody(why).error });
    leave();
    wire.close();
  }

  function hear(message: FromPage): void {
    presence = message.presence;
    telling ??= setTimeout(() => {
      telling = undefined;
      for (const other of visitors.beside(guest))
        other.say({ kind: 'here', visitor: guest.seen() });
    }, presenceMs);
  }

  const looking = setInterval(() => {
    if (!isThere) return socket.terminate();
    isThere = false;
    socket.ping();
    recheck().catch(report);
  }, lookMs);
  looking.unref();

  let order: Promise<void> = seating.then(async (seat) => {
    if (gone) return;
    visitors.enter(guest);
    const others = visitors.beside(guest);
    for (const other of others) other.say({ kind: 'here', visitor: guest.seen() });
    wire.say({
      ...{ kind: 'welcome', document: seat.generation, seat: number, role, person },
      visitors: others.map((it) => it.seen()),
    });
    if (!hasNothing) return;
    const parcel = await parcelOf(await seat.whole());
    wire.repeat(parcel.said);
    for (const piece of parcel.pieces) wire.frame('whole', piece);
    wire.say({ kind: 'whole' });
  });
  order.catch(fail);
  socket.on('message', (data, isBinary) => {
    waiting += 1;
    if (waiting > mostWaiting) return end(refusal('BUSY', 'drawing-too-fast', {}));
    const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer);
    order = order
      .then(() => take(bytes, isBinary))
      .finally(() => {
        waiting -= 1;
      });
    order.catch(fail);
  });
  socket.on('pong', () => {
    isThere = true;
  });
  socket.on('close', leave);
  return { recheck, end };
}

/** Errors: BAD_REQUEST. */
function readMessage(data: Buffer): FromPage {
  if (data.byteLength <= mostMessageLength) {
    try {
      return fromPageSchema.parse(JSON.parse(data.toString('utf8')));
    } catch (cause) {
      throw refusal('BAD_REQUEST', 'not-understood', {}, { cause });
    }
  }
  throw refusal('BAD_REQUEST', 'not-understood', {});
}
