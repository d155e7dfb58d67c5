import { type FromPage, type FromServer, frames } from '@waymark/model';
import { isAnswering } from './answers.ts';
import type { BytesKind } from './arrival.ts';
import { takeEarly } from './early.ts';
import { lineTo } from './line-address.ts';
import { messageOf } from './message.ts';

/** What the line tells of, and asks. */
export interface LineEvents {
  /** Whether the document is here already, so that only what it lacks is asked for. */
  isHere(): boolean;
  /** The line is cut; it is tried again by itself unless it was ended for good. */
  cut(how: { tooLarge: boolean; opened: boolean }): void;
  message(message: FromServer): void;
  /** The document as a whole, or a change to it. */
  bytes(kind: BytesKind, bytes: Uint8Array): void;
}

/** The line to the server for one map: it comes back by itself when it breaks. */
export interface Line {
  /** Opens it; what came before anybody listened is heard at once. */
  open(): void;
  send(kind: keyof typeof frames, bytes: Uint8Array): void;
  say(message: FromPage): void;
  /** How many bytes of what was sent have not left this browser yet. */
  unsent(): number;
  /** Begins anew, because what was sent is not answered. */
  reopen(): void;
  close(): void;
}

const firstPauseMs = 400;
const longestPauseMs = 8_000;
/** What `ws` closes with when a message is larger than it takes. */
const tooLargeCode = 1009;

/** A line that is not open yet: whoever hears of what it brings has it in hand first. */
export function createLine(place: { workspace: string; map: string }, events: LineEvents): Line {
  let socket: WebSocket | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  function connect(): void {
    clearTimeout(timer);
    if (closed || socket) return;
    const address = lineTo(place, events.isHere());
    const early = takeEarly(address);
    const next = early?.socket ?? new WebSocket(address);
    let opened = next.readyState === WebSocket.OPEN;
    socket = next;
    next.binaryType = 'arraybuffer';
    next.onopen = () => {
      opened = true;
    };
    const hear = (event: MessageEvent) => {
      failures = 0;
      const message = messageOf(event);
      if (message) return events.message(message);
      const framed = new Uint8Array(event.data);
      events.bytes(framed[0] === frames.whole ? 'whole' : 'update', framed.subarray(1));
    };
    next.onmessage = hear;
    next.onclose = ({ code }) => {
      if (socket !== next) return;
      socket = null;
      again();
      events.cut({ tooLarge: code === tooLargeCode, opened });
    };
    for (const event of early?.heard ?? []) if (socket === next) hear(event);
  }

  function again(): void {
    if (closed) return;
    const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** failures);
    failures += 1;
    // Not everybody at the same moment, after a server was restarted.
    timer = setTimeout(connect, pause * (0.5 + Math.random() / 2));
  }

  function cut(): void {
    const last = socket;
    socket = null;
    last?.close();
    if (last) events.cut({ tooLarge: false, opened: true });
  }

  /** The network is gone, but the server may be on this very machine: it is asked, until it or the network is back. */
  function askServer(): void {
    void isAnswering().then((answers) => {
      if (closed || navigator.onLine) return;
      if (answers) return back();
      cut();
      timer = setTimeout(askServer, longestPauseMs / 2);
    });
  }

  const back = () => {
    failures = 0;
    connect();
  };
  const shown = () => {
    if (document.visibilityState === 'visible') back();
  };
  // A browser that lost its network does not tell its open lines so.
  const lost = isLoopback(location.hostname) ? askServer : cut;

  return {
    open() {
      addEventListener('offline', lost);
      addEventListener('online', back);
      document.addEventListener('visibilitychange', shown);
      connect();
    },
    send(kind, bytes) {
      if (socket?.readyState !== WebSocket.OPEN) return;
      const framed = new Uint8Array(bytes.byteLength + 1);
      framed[0] = frames[kind];
      framed.set(bytes, 1);
      socket.send(framed);
    },
    say(message) {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
    unsent: () => socket?.bufferedAmount ?? 0,
    reopen() {
      cut();
      again();
    },
    close() {
      closed = true;
      clearTimeout(timer);
      removeEventListener('offline', lost);
      removeEventListener('online', back);
      document.removeEventListener('visibilitychange', shown);
      socket?.close();
      socket = null;
    },
  };
}

/** Whether a name leads to this machine itself, which no network is needed for. */
export const isLoopback = (host: string): boolean =>
  /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(host);
