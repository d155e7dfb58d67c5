import type { WriteStream } from 'node:tty';
import type { Import } from '@waymark/model';

/** A line that tells how far an import is, redrawn in place; nothing where nobody watches. */
export interface ProgressLine {
  show(it: Import): void;
  end(): void;
}

const width = 30;

export function openProgress(terminal: Pick<WriteStream, 'isTTY' | 'write'>): ProgressLine {
  if (!terminal.isTTY) return { show: () => undefined, end: () => undefined };
  let drawn = false;
  return {
    show(it) {
      drawn = true;
      terminal.write(`\r\u001b[K${progressText(it)}`);
    },
    end() {
      if (drawn) terminal.write('\r\u001b[K');
    },
  };
}

export function progressText({
  bytes,
  bytesRead,
  rows,
  rowsPerSecond,
  secondsLeft,
}: Import): string {
  const share = bytes > 0 ? Math.min(1, bytesRead / bytes) : 0;
  const bar = '█'.repeat(Math.round(share * width)).padEnd(width, '░');
  const left = secondsLeft === null ? '' : `, ${Math.ceil(secondsLeft)} s left`;
  const n = (value: number): string => value.toLocaleString('en');
  return `${bar} ${Math.round(share * 100)} %  ${n(rows)} rows, ${n(rowsPerSecond)} rows/s${left}`;
}
