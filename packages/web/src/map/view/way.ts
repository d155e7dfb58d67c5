/** A map that was gone through, and the touchpoint on it that was gone into. */
export interface Crumb {
  map: string;
  touchpoint: string;
}

/** More would not fit in an address; the beginning of the way is forgotten first. */
const longest = 12;

/** The way as it stands in the address. */
export const writeWay = (way: readonly Crumb[]): string =>
  way.map((it) => `${encodeURIComponent(it.map)}:${encodeURIComponent(it.touchpoint)}`).join(',');

/** Reads the way back; what cannot be read is left out. */
export function readWay(text: string | undefined): Crumb[] {
  return (text ?? '').split(',').flatMap((part) => {
    const [map, touchpoint, more] = part.split(':').map(plain);
    return map && touchpoint && more === undefined ? [{ map, touchpoint }] : [];
  });
}

/** The way after going into a touchpoint; a map that was gone through before is gone back to. */
export function onward(way: readonly Crumb[], from: Crumb, into: string): Crumb[] {
  const next = [...way, from];
  const again = next.findIndex((it) => it.map === into);
  return (again === -1 ? next : next.slice(0, again)).slice(-longest);
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Half an escape, as in an address that was cut short.
    return '';
  }
}
