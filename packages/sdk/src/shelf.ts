/** Where the tracker keeps its words: on the device once it may, else in this page's memory. */
export interface Shelf {
  read(name: string): string | undefined;
  write(name: string, value: string | number): void;
  drop(names: string[]): void;
  /** Names that start with `start`, sorted; everything of ours without it. */
  names(start?: string): string[];
  /** Moves between the device and memory. */
  keep(onDevice: boolean): void;
}

/** Opens the shelf of one write key; the prefix keeps two keys on one site apart. */
export function openShelf(prefix: string): Shelf {
  const memory: Record<string, string> = {};
  let kept: Record<string, string> = memory;
  return {
    read: (name) => kept[prefix + name] || memory[prefix + name],
    write(name, value) {
      const text = `${value}`;
      try {
        kept[prefix + name] = text;
      } catch {
        // A full or forbidden store must cost the site nothing: the page's memory still counts.
        memory[prefix + name] = text;
      }
    },
    drop(names) {
      for (const name of names) {
        delete kept[prefix + name];
        delete memory[prefix + name];
      }
    },
    names: (start = '') =>
      [...new Set([...Object.keys(kept), ...Object.keys(memory)])]
        .filter((name) => name.startsWith(prefix + start))
        .map((name) => name.slice(prefix.length))
        .sort(),
    keep(onDevice) {
      kept = memory;
      try {
        if (onDevice) kept = localStorage || memory;
      } catch {
        // Some browsers forbid even the look at localStorage.
      }
    },
  };
}
