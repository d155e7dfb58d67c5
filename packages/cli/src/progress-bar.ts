export interface ProgressBar {
  /** Share done, 0-1. */
  show(share: number): void;
  done(): void;
}

const width = 28;

/** One line that fills up on a terminal; elsewhere a line for every quarter. */
export function progressBar(title: string, hint: (line: string) => void): ProgressBar {
  const terminal = process.stderr.isTTY;
  let quarter = 0;
  let shown = false;
  return {
    show(share) {
      const percent = `${Math.floor(share * 100)} %`;
      if (terminal) {
        const full = Math.round(share * width);
        const bar = '█'.repeat(full) + '░'.repeat(width - full);
        process.stderr.write(`\r  ${title}  ${bar}  ${percent.padStart(5)}`);
        shown = true;
      } else if (Math.floor(share * 4) > quarter) {
        quarter = Math.floor(share * 4);
        hint(`  ${title}: ${percent}`);
      }
    },
    done() {
      if (shown) process.stderr.write('\r\u001b[K');
    },
  };
}
