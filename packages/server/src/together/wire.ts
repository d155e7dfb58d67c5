import { type FromServer, frames, mostUpdateBytes } from '@waymark/model';
import type { WebSocket } from 'ws';

/** A larger message is not even read; what is a little too large is refused with a sentence. */
export const largestFrame = 2 * mostUpdateBytes;
/** Whoever takes so much less than is sent to them is not listening any more. */
const mostUnsent = 64 * 1024 * 1024;
/** How long a goodbye may take before the line is cut, in milliseconds. */
const goodbyeMs = 1_000;

/** Sends what goes to one page, for as long as it listens. */
export function wireTo(socket: WebSocket) {
  const send = (data: string | Uint8Array, compress = true) => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > mostUnsent) socket.terminate();
    else socket.send(data, { compress });
  };
  return {
    say: (message: FromServer) => send(JSON.stringify(message)),
    /** A message that was written out before. */
    repeat: (message: string) => send(message),
    frame(kind: keyof typeof frames, bytes: Uint8Array) {
      const framed = new Uint8Array(bytes.byteLength + 1);
      framed[0] = frames[kind];
      framed.set(bytes, 1);
      // All of a document is compressed already.
      send(framed, kind !== 'whole');
    },
    close() {
      socket.close();
      setTimeout(() => socket.terminate(), goodbyeMs).unref();
    },
  };
}
