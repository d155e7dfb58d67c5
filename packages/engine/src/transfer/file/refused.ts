import { type FactsOf, type Reason, refusal, type WaymarkError } from '@waymark/model';

type FileReason = Extract<Reason, `file-${string}`>;

/** A file that cannot be imported, with what was found. */
export const refused = <R extends FileReason>(reason: R, facts: FactsOf<R>): WaymarkError =>
  refusal('BAD_FILE', reason, facts);
