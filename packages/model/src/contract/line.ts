import { atMap } from './place.ts';

/**
 * Drawing together goes over a WebSocket of its own. Changes to the document are binary: one byte
 * that says what it is, then the bytes as Yjs makes them. Everything else is JSON.
 */
export const togetherPath = `${atMap}/together`;

/** The query of a page that has nothing of the document yet: `map` and `frames.whole` come unasked, after `welcome`. */
export const fromNothing = { from: 'nothing' } as const;

/** The first byte of a binary message. */
export const frames = {
  /** What a page has seen of the document, when it comes back; the server sends what it lacks, then `has` and `whole`. */
  vector: 0,
  /**
   * All of the document, in the second encoding of Yjs, deflated (RFC 1951): for a map of 6,000 cells
   * that encoding is read in two thirds of the time that the first takes, and a tenth of it goes over
   * the line. A page keeps it as it came until it needs it.
   */
  whole: 2,
  /** A change to the document. The server counts those of a page as it keeps them. */
  update: 1,
  /** What a page has that the server said it lost, sent before its own changes; it is not counted. */
  lost: 3,
} as const;

/** One change to the document has at most so many bytes. */
export const mostUpdateBytes = 4 * 1024 * 1024;
/** What is no change to the document has at most so many characters. */
export const mostMessageLength = 4_000;
