/**
 * What this browser keeps for its reader: small choices, nothing of value. In a frame on another
 * site a browser may refuse to, and then nothing is kept.
 */
function shelf(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** What was kept under this name, null when nothing was. */
export const kept = (name: string): string | null => shelf()?.getItem(name) ?? null;

/** Keeps a text under this name; null takes away what was there. */
export function keep(name: string, text: string | null): void {
  if (text === null) shelf()?.removeItem(name);
  else shelf()?.setItem(name, text);
}
