import { type ErrorCode, WaymarkError } from '../errors.ts';
import { commentReasons } from './comments.ts';
import { drawingReasons } from './drawing.ts';
import { eventReasons } from './events.ts';
import { fileReasons } from './files.ts';
import { houseReasons } from './house.ts';
import { peopleReasons } from './people.ts';
import { pictureReasons } from './pictures.ts';
import { questionReasons } from './questions.ts';
import { versionReasons } from './versions.ts';

/**
 * What a person can be told about a thing that was refused or taken otherwise, by its reason. A
 * reason is stable and its `{facts}` are named, so that pages say it in the reader's language; the
 * sentence here is what the API and the command line say.
 */
export const reasons = {
  ...houseReasons,
  ...peopleReasons,
  ...questionReasons,
  ...drawingReasons,
  ...pictureReasons,
  ...versionReasons,
  ...commentReasons,
  ...eventReasons,
  ...fileReasons,
};

export type Reason = keyof typeof reasons;
type FactIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | FactIn<Rest>
  : never;
type Fact = string | number | readonly string[];
/** The facts that the sentence of a reason names. */
export type FactsOf<R extends Reason> = { readonly [Name in FactIn<(typeof reasons)[R]>]: Fact };

/** A sentence with its reason and facts beside it. */
export interface Said {
  message: string;
  details: Record<string, unknown>;
}

/** The sentence of a reason with its facts filled in. */
export function because<R extends Reason>(reason: R, facts: FactsOf<R>): Said {
  const given = new Map<string, Fact>(Object.entries<Fact>(facts));
  const message = reasons[reason].replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = given.get(name) ?? '';
    return typeof fact === 'object' ? fact.join(', ') : String(fact);
  });
  return { message, details: { reason, ...facts } };
}

interface Extra {
  retryAfter?: number;
  /** More than the sentence tells, such as every fault. */
  details?: Record<string, unknown>;
  cause?: unknown;
}

/** An error with this code and reason, to be thrown. */
export function refusal<R extends Reason>(
  code: ErrorCode,
  reason: R,
  facts: FactsOf<R>,
  extra: Extra = {},
): WaymarkError {
  const { message, details } = because(reason, facts);
  return new WaymarkError(code, message, { ...extra, details: { ...extra.details, ...details } });
}
