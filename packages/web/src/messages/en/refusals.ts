import { type Reason, reasons } from '@waymark/model';

type Because = { readonly [R in Reason as `because.${R}`]: (typeof reasons)[R] };

/** The English words of every reason are those of the API, so that both always say the same. */
export const refusals = Object.fromEntries(
  Object.entries(reasons).map(([reason, sentence]) => [`because.${reason}`, sentence]),
) as Because;
