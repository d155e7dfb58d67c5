/** Whether a text from the clipboard looks like a clip of personas, which is known before it is checked. */
export function mayBringPersonas(json: string): boolean {
  const read = valueIn(json);
  if (read === null || !('wholePersonas' in read)) return false;
  return Array.isArray(read.wholePersonas) && read.wholePersonas.length > 0;
}

/** What a text from the clipboard says, unchecked; null when it is no JSON of ours. */
export function valueIn(json: string): object | null {
  if (json === '') return null;
  try {
    const read: unknown = JSON.parse(json);
    return typeof read === 'object' ? read : null;
  } catch {
    return null;
  }
}
