/**
 * What somebody wrote and did not send or could not have kept yet. It stays with this tab, so that it
 * is there again when its field is, also after the page was loaded anew.
 */
const drafts = new Map<string, string>();
const stored = (name: string) => `waymark.draft.${name}`;

function shelf(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

/** What was written under this name; empty when nothing was. */
export const draftOf = (name: string): string =>
  drafts.get(name) ?? shelf()?.getItem(stored(name)) ?? '';

/** Keeps what is written under this name; an empty text takes it away. */
export function keepDraft(name: string, text: string): void {
  drafts.set(name, text);
  try {
    if (text === '') shelf()?.removeItem(stored(name));
    else shelf()?.setItem(stored(name), text);
  } catch {
    // A shelf that is full takes no more; it is kept for as long as the page is.
  }
}

/** Takes everything away, as when somebody else may come to sit at this page. */
export function forgetDrafts(): void {
  const shelved = shelf();
  for (const name of Object.keys(shelved ?? {})) {
    if (name.startsWith(stored(''))) shelved?.removeItem(name);
  }
  drafts.clear();
}
