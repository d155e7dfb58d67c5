/** Digits of order keys, which compare as plain text. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base = digits.length;
/** So many digits count as one number, so that adding at an end does not make keys longer. */
const width = 4;
const all = base ** width;
/** Distance between keys added at an end; what is put between them later gets longer keys. */
const step = 64;

const longest = 1_000;
const keyShape = /^[0-9A-Za-z]*[1-9A-Za-z]$/;

/** Whether this is a key that others can be put before and after. */
export const isOrderKey = (it: unknown): it is string =>
  typeof it === 'string' && it.length <= longest && keyShape.test(it);

/**
 * `count` keys in ascending order that lie strictly between two others; null is an open end.
 * Two people may get the same key at once, so lists are ordered by key and then by id.
 */
export function orderKeysBetween(
  left: string | null,
  right: string | null,
  count: number,
): string[] {
  if (count === 0) return [];
  if (left === null && right === null) return spread(count);
  const keys: string[] = [];
  if (right === null) {
    for (let last = left; keys.length < count; keys.push(last)) last = after(last ?? '');
    return keys;
  }
  if (left === null) {
    for (let first = right; keys.length < count; keys.unshift(first)) first = before(first);
    return keys;
  }
  return halve(left, right, count);
}

/** The middle half of the room, so that both ends have some left. */
function spread(count: number): string[] {
  const distance = Math.max(1, Math.min(step * 16, Math.floor(all / 2 / count)));
  const first = Math.floor(all / 2 - (distance * (count - 1)) / 2);
  return Array.from({ length: count }, (_, i) => asKey(first + i * distance));
}

function after(key: string): string {
  const next = asNumber(key) + step;
  return next < all ? asKey(next) : between(key, null);
}

function before(key: string): string {
  const next = asNumber(key) - step;
  return next > 0 ? asKey(next) : between('', key);
}

/** The middle one first, so that many keys at one place grow with the logarithm of their number. */
function halve(left: string, right: string, count: number): string[] {
  if (count === 0) return [];
  const middle = between(left, right);
  const beforeIt = Math.floor((count - 1) / 2);
  return [...halve(left, middle, beforeIt), middle, ...halve(middle, right, count - 1 - beforeIt)];
}

/** A key between two fractions written in our digits; never ends in the first digit. */
function between(left: string, right: string | null): string {
  let key = '';
  let open = right === null;
  for (let at = 0; ; at += 1) {
    const low = Math.max(0, digits.indexOf(left[at] ?? ''));
    const high = open ? base : Math.max(0, digits.indexOf(right?.[at] ?? ''));
    if (high - low > 1) return key + digits[Math.floor((low + high) / 2)];
    key += digits[low];
    // One digit lower than the right one: whatever follows stays below it.
    if (high > low) open = true;
  }
}

function asNumber(key: string): number {
  let number = 0;
  for (let at = 0; at < width; at += 1) {
    number = number * base + Math.max(0, digits.indexOf(key[at] ?? ''));
  }
  return number;
}

function asKey(number: number): string {
  let key = '';
  for (let rest = number, at = 0; at < width; at += 1, rest = Math.floor(rest / base)) {
    key = digits[rest % base] + key;
  }
  return key.replace(/0+$/, '');
}
