import type { Clip } from './clip-schema.ts';

/**
 * The clip that a text from the clipboard holds; null when it holds none. Whatever else calls itself by
 * our name is pasted as the text that goes with it. What checks it comes with the map's document.
 */
export async function clipIn(json: string): Promise<Clip | null> {
  const read = valueIn(json);
  if (read === null) return null;
  const { clipSchema } = await import('./clip-schema.ts');
  return clipSchema.safeParse(read).data ?? null;
}

/** Whether it looks like a clip of personas, which is known before it is checked. */
export function mayBringPersonas(json: string): boolean {
  const read = valueIn(json);
  if (read === null || !('wholePersonas' in read)) return false;
  return Array.isArray(read.wholePersonas) && read.wholePersonas.length > 0;
}

function valueIn(json: string): object | null {
  if (json === '') return null;
  try {
    const read: unknown = JSON.parse(json);
    return typeof read === 'object' ? read : null;
  } catch {
    return null;
  }
}
