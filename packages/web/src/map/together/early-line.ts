import type { FromServer } from '@waymark/model';

/**
 * A part of its own that the page of a map begins with: it opens the line to the server before the
 * code of the page has come, so that the map is on its way meanwhile.
 */
export interface EarlyLine {
  address: string;
  socket: WebSocket;
  /** What the server said before anybody listened, the oldest first. */
  heard: MessageEvent[];
  /** Resolves once all of the map has come, or the line was cut. */
  complete: Promise<void>;
}

declare global {
  interface Window {
    /** Null once the page opened its line, so that a script that comes late opens no second one. */
    waymarkEarlyLine?: EarlyLine | null;
  }
}

/** A page that never comes to open its map must not sit at it unseen. */
const patienceMs = 20_000;

const path = document.querySelector<HTMLScriptElement>('script[data-line]')?.dataset.line;
if (path !== undefined && window.waymarkEarlyLine === undefined)
  open(`${location.origin.replace(/^http/, 'ws')}${path}`);

function open(address: string): void {
  const socket = new WebSocket(address);
  const heard: MessageEvent[] = [];
  const complete = new Promise<void>((resolve) => {
    socket.onclose = () => resolve();
    socket.onmessage = (event) => {
      heard.push(event);
      if (isLast(event.data)) resolve();
    };
  });
  socket.binaryType = 'arraybuffer';
  const early: EarlyLine = { address, socket, heard, complete };
  window.waymarkEarlyLine = early;
  setTimeout(() => {
    if (window.waymarkEarlyLine === early) socket.close();
  }, patienceMs);
}

function isLast(data: unknown): boolean {
  if (typeof data !== 'string' || data.length > 100) return false;
  const message: { kind: FromServer['kind'] } = JSON.parse(data);
  return message.kind === 'whole';
}
