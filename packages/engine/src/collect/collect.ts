import { because, type EventType, type Properties, type Said, WaymarkError } from '@waymark/model';
import type { Context } from '../context/index.ts';
import type { Identity } from '../identity/index.ts';
import { openLastAccounts } from './accounts.ts';
import { createArrivalOrder } from './arrival-order.ts';
import { createDayVisitors } from './day-visitor.ts';
import { createGroupCommit, type Portion } from './group-commit.ts';
import { type Interpreted, interpret, type Sender } from './interpret.ts';
import {
  maxBatchBytes,
  maxBatchEvents,
  maxDepth,
  maxEventBytes,
  maxWaitingBytes,
  maxWaitingEvents,
} from './limits.ts';
import { type Message, Misfit, misfit, readMessage } from './message.ts';
import { isObject, joined, objectAt, roughSize } from './objects.ts';
import { createWriter, type Parcel } from './writer.ts';

/** One request to the intake, its body read as JSON. */
export interface CollectRequest {
  workspace: string;
  /** Id of the write key. */
  source: string;
  kind: EventType | 'batch';
  body: unknown;
  /** Length of the body as JSON. */
  bytes: number;
  ip: string;
  userAgent: string;
  gpc: boolean;
}

/** What became of the events of a request. */
export interface Collected {
  /** Durable now, or stored before under the same messageId. */
  accepted: number;
  /** Left out because the person agreed to nothing. */
  withheld: number;
  /** Left out because something was wrong with them; the live page says what. */
  refused: number;
}

export interface Collect {
  /**
   * Takes in what a client sent and resolves when it is durable. Sending it again after an error is
   * always safe. Errors: BAD_REQUEST (not an object, too large), BUSY, DISK_FULL.
   */
  accept(request: CollectRequest): Promise<Collected>;
  /** Resolves when everything accepted so far is durable. */
  flush(): Promise<void>;
  /** Takes nothing in any more and makes the rest durable. */
  close(): Promise<void>;
}

/** Opens the intake of Segment's calls. */
export async function openCollect(
  context: Pick<Context, 'events' | 'signals' | 'now'>,
  identity: Identity,
  mostWaiting: Portion = { events: maxWaitingEvents, bytes: maxWaitingBytes },
): Promise<Collect> {
  const by = {
    accounts: await openLastAccounts(context, identity),
    dayVisitor: createDayVisitors(),
    arrival: createArrivalOrder(),
  };
  const write = createWriter(context, identity);
  const commits = createGroupCommit<Parcel>(write, mostWaiting);

  function refuse(workspace: string, code: string, why: Said, value: unknown): void {
    const excerpt = excerptOf(value);
    context.signals.tell('eventRefused', {
      workspace,
      receivedAt: context.now(),
      code,
      ...why,
      excerpt,
    });
  }

  async function accept(request: CollectRequest): Promise<Collected> {
    const { values, type, sentAt } = unpack(request);
    const sender: Sender = { ...request, receivedAt: context.now(), sentAt };
    const parcel: Parcel = {
      workspace: request.workspace,
      list: [],
      events: 0,
      bytes: request.bytes,
    };
    let [withheld, refused] = [0, 0];
    for (const value of values) {
      const result = interpreted(value, type);
      if (result.kind === 'event') parcel.list.push(result);
      else if (result.kind === 'withheld') {
        withheld += 1;
        refuse(sender.workspace, 'NO_CONSENT', because('no-consent', {}), {});
      } else {
        refused += 1;
        refuse(sender.workspace, 'BAD_EVENT', result.why, value);
      }
    }
    parcel.events = parcel.list.length;
    if (parcel.events > 0) await commits.add(parcel);
    return { accepted: parcel.events, withheld, refused };

    function interpreted(value: unknown, kind: EventType | undefined): Interpreted {
      const message = bounded(value, kind);
      return message instanceof Misfit
        ? { kind: 'refused', why: message.why }
        : interpret(message, sender, by);
    }
  }

  return { accept, flush: commits.flush, close: commits.close };
}

interface Unpacked {
  values: unknown[];
  type: EventType | undefined;
  sentAt: number | undefined;
}

/** The beginning of what was sent; what nests too deep cannot be written out. */
function excerptOf(value: unknown): string {
  if (isObject(value) && roughSize(value, maxDepth) === Number.POSITIVE_INFINITY) return '{…}';
  return JSON.stringify(value)?.slice(0, 300) ?? '';
}

/** The calls in a request, with what a batch says about all of them put into each. */
function unpack({ kind, body, bytes }: CollectRequest): Unpacked {
  if (!isObject(body)) {
    throw new WaymarkError('BAD_REQUEST', 'The body must be an object, as Segment describes it.');
  }
  if (kind !== 'batch') {
    if (bytes > maxEventBytes) tooLarge('An event', bytes, `${maxEventBytes / 1024} KB`);
    return { values: [body], type: kind, sentAt: undefined };
  }
  if (bytes > maxBatchBytes) tooLarge('A batch', bytes, `${maxBatchBytes / 1024} KB`);
  const { batch } = body;
  if (!Array.isArray(batch)) {
    throw new WaymarkError('BAD_REQUEST', 'A batch needs “batch”, a list of events.');
  }
  if (batch.length > maxBatchEvents) {
    throw new WaymarkError(
      'BAD_REQUEST',
      `A batch takes at most ${maxBatchEvents} events, this one has ${batch.length}: send it in parts.`,
    );
  }
  const shared = {
    context: objectAt(body, 'context'),
    integrations: objectAt(body, 'integrations'),
  };
  return {
    values: batch.map((value) => (isObject(value) ? withShared(value, shared) : value)),
    type: undefined,
    sentAt: typeof body.sentAt === 'string' ? Date.parse(body.sentAt) || undefined : undefined,
  };
}

function withShared(value: Properties, shared: Properties): Properties {
  const context = objectAt(shared, 'context');
  if (Object.keys(context).length === 0) return value;
  return { ...value, context: joined(context, objectAt(value, 'context')) };
}

function tooLarge(what: string, bytes: number, most: string): never {
  throw new WaymarkError(
    'BAD_REQUEST',
    `${what} may have at most ${most}, this one has ${Math.ceil(bytes / 1024)} KB.`,
  );
}

/** The message when it is within limits and well-formed, else what is wrong with it. */
function bounded(value: unknown, type: EventType | undefined): Message | Misfit {
  if (isObject(value)) {
    const size = roughSize(value, maxDepth);
    if (size === Number.POSITIVE_INFINITY) return misfit('event-too-deep', { most: maxDepth });
    // Six bytes a character is the most that JSON takes; only what may be too large is written out.
    const bytes = size * 6 <= maxEventBytes ? 0 : Buffer.byteLength(JSON.stringify(value));
    if (bytes > maxEventBytes) {
      return misfit('event-too-large', {
        most: maxEventBytes / 1024,
        found: Math.ceil(bytes / 1024),
      });
    }
  }
  return readMessage(value, type);
}
