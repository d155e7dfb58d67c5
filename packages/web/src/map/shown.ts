/** What of the drawing is switched on; everything is, until a reader switches it off. */
export interface Shown {
  /** Paths nobody drew. */
  paths: boolean;
  /** Times on the busiest arrows. */
  times: boolean;
}

/** Reads the names of what is switched off from the address. */
export function readShow(text: string | undefined): Shown {
  const off = new Set((text ?? '').split(','));
  return { paths: !off.has('no-paths'), times: !off.has('no-times') };
}

/** The text for the address; empty when all is as it is by itself. */
export function writeShow(shown: Shown): string {
  return [shown.paths ? '' : 'no-paths', shown.times ? '' : 'no-times']
    .filter((name) => name !== '')
    .join(',');
}
