/** Whether two plain objects hold the same values; nested plain objects are compared as deep as given. */
export function same(a: unknown, b: unknown, depth: number): boolean {
  if (Object.is(a, b)) return true;
  if (depth === 0 || !isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => same(a[key], b[key], depth - 1))
  );
}

/**
 * For `memo`: props whose objects are made anew by each drawing, but mostly with the same values in
 * them, so that moving one touchpoint redraws that one and not two hundred.
 */
export const sameProps =
  (depth: number) =>
  <P extends object>(a: P, b: P): boolean =>
    same(a, b, depth);

const isObject = (it: unknown): it is Record<string, unknown> =>
  typeof it === 'object' && it !== null && Object.getPrototypeOf(it) === Object.prototype;
