let waiting: File | null = null;

/** Leaves a file that was dropped on another page for the import page to take. */
export const handOver = (file: File): void => {
  waiting = file;
};

/** The file left for the import page, once. */
export function takeOver(): File | null {
  const file = waiting;
  waiting = null;
  return file;
}
