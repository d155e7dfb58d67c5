import { Transform } from 'node:stream';
import { refusal, type WaymarkError } from '@waymark/model';

/** Lets bytes through up to a limit. Errors: TOO_LARGE. */
export function atMost(largest: number): Transform {
  let length = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length;
      if (length <= largest) done(null, chunk);
      else done(tooLarge(largest));
    },
  });
}

function tooLarge(largest: number): WaymarkError {
  const [size, unit] = largest >= 1024 ** 3 ? [1024 ** 3, 'GB'] : [1024 ** 2, 'MB'];
  const limit = (largest / size).toLocaleString('en', { maximumFractionDigits: 1 });
  return refusal('TOO_LARGE', 'file-too-large', { most: `${limit} ${unit}` });
}
