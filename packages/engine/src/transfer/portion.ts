/** Lines are put together to this many characters before they become bytes. */
const slip = 64 * 1024;
const size = 16 * 1024 * 1024;

/**
 * Gathers lines as bytes. Millions of short texts that wait would keep the garbage collector
 * busier than the reading itself.
 */
export interface Portion {
  add(line: string): void;
  /** Whether enough is gathered for one insert. */
  full(): boolean;
  /** What was gathered, to be given away; the portion is empty then. */
  take(): Uint8Array<ArrayBuffer>;
}

export function openPortion(): Portion {
  let bytes = Buffer.alloc(size + 4 * slip);
  let used = 0;
  let text = '';
  const write = (): void => {
    const needed = Buffer.byteLength(text);
    if (used + needed > bytes.length) {
      const larger = Buffer.alloc(used + needed);
      bytes.copy(larger, 0, 0, used);
      bytes = larger;
    }
    used += bytes.write(text, used);
    text = '';
  };
  return {
    add(line) {
      text += `${line}\n`;
      if (text.length >= slip) write();
    },
    full: () => used >= size,
    take() {
      write();
      const taken = new Uint8Array(bytes.buffer, 0, used);
      bytes = Buffer.alloc(size + 4 * slip);
      used = 0;
      return taken;
    },
  };
}
