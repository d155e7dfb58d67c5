/** The token in the address of a public page, `/p/token`; null for every other path. */
export function publicTokenIn(path: string): string | null {
  return /^\/p\/([\w-]{1,200})$/.exec(path)?.[1] ?? null;
}
