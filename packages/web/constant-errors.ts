import type { Plugin } from 'vite';

/** Where a library makes errors once, when its code first runs, and how it writes that. */
const places: readonly { file: string; made: RegExp; times: number }[] = [
  {
    file: '/react-dom/cjs/react-dom-client.production.js',
    made: /(?<=^(?:var )? *\w+Exception = )Error\((formatProdErrorMessage\(\d+\))\)(?=[,;]$)/gm,
    times: 5,
  },
  {
    file: '/lib0/decoding.js',
    made: /(?<=^const error\w+ = )error\.create\(('[^']+')\)$/gm,
    times: 2,
  },
];

/**
 * Makes the errors which libraries keep as constants without a record of where they were made: that
 * record tells nothing about them, and for it the browser reads the whole file around a second time
 * while every page opens.
 *
 * @throws when a library no longer writes what is looked for, so that a new version does not undo this
 *   unseen.
 */
export const constantErrors = (): Plugin => ({
  name: 'waymark:constant-errors',
  apply: 'build',
  transform(code, id) {
    const place = places.find(({ file }) => id.endsWith(file));
    if (!place) return null;
    const found = code.match(place.made)?.length ?? 0;
    if (found !== place.times) {
      this.error(
        `${id} makes ${found} constant errors instead of ${place.times}: look at constant-errors.ts.`,
      );
    }
    return {
      code: code.replace(place.made, 'Object.create(Error.prototype, { message: { value: $1 } })'),
      map: null,
    };
  },
});
