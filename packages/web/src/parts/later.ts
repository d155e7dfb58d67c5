/** Code that the first drawing of a page does without. */
export interface Later<T> {
  /** What has come; null until then. */
  readonly now: () => T | null;
  /** Has it come, if it has not yet. Errors: the browser's own, once it was tried again in vain. */
  readonly ask: () => Promise<T>;
}

/** How long is waited before each further try, in milliseconds. */
const pauses = [300, 1_500];

const all = new Set<Later<unknown>>();

/** Leaves a file of code for later: it comes when it is asked for, or with all else once a page is at rest. */
export function later<T>(load: () => Promise<T>): Later<T> {
  let code: T | null = null;
  let coming: Promise<T> | null = null;
  const left: Later<T> = {
    now: () => code,
    ask() {
      coming ??= load()
        .catch(() => afterPause(0, load))
        .then(
          (it) => {
            code = it;
            return it;
          },
          (error: unknown) => {
            coming = null;
            throw error;
          },
        );
      return coming;
    },
  };
  all.add(left);
  return left;
}

async function afterPause<T>(tried: number, load: () => Promise<T>): Promise<T> {
  await new Promise<void>((go) => setTimeout(go, pauses[tried]));
  const isLast = tried + 1 === pauses.length;
  return isLast ? load() : load().catch(() => afterPause(tried + 1, load));
}

/** Does something with code at once where that is here, else when it has come; or hears that it does not. */
export function whenHere<T>({ now, ask }: Later<T>, act: (it: T) => unknown, notHere: () => void) {
  const here = now();
  if (here) act(here);
  else ask().then(act, notHere);
}

/** Has code come that may be needed soon. What fails is asked for again, and said, where it is needed. */
export function askAhead({ ask }: Later<unknown>): void {
  ask().catch(() => undefined);
}

/** Has everything come that was left for later. */
export function askForAll(): void {
  for (const it of all) askAhead(it);
}
