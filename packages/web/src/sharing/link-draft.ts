import type { Contract, GivenBody, PublicLink } from '@waymark/model';

/** What a public link is to show, as it is being filled in. */
export interface LinkDraft {
  numbers: boolean;
  /** Days such as 2026-11-20, '' for as far as there is. */
  from: string;
  to: string;
  /** Null for all of them. */
  lanes: readonly string[] | null;
  /** '' for none, or for the one there is. */
  password: string;
  /** Takes away the password there is. */
  passwordAway: boolean;
  /** The last day it works, '' for as long as nobody withdraws it. */
  until: string;
  embed: boolean;
}

export const emptyDraft: LinkDraft = {
  numbers: true,
  from: '',
  to: '',
  lanes: null,
  password: '',
  passwordAway: false,
  until: '',
  embed: false,
};

/** The draft that shows what a link shows now. */
export const draftOfLink = (link: PublicLink): LinkDraft => ({
  ...emptyDraft,
  numbers: link.numbers,
  from: link.from ?? '',
  to: link.to ?? '',
  lanes: link.lanes,
  until: link.expiresAt === null ? '' : dayOf(link.expiresAt),
  embed: link.embed,
});

/** What is asked of the server for a new link. */
export function newLink(draft: LinkDraft): GivenBody<Contract['createLink']> {
  return { ...shown(draft), ...(draft.password !== '' && { password: draft.password }) };
}

/** What is asked of the server for a link that is there. */
export function changedLink(draft: LinkDraft): GivenBody<Contract['updateLink']> {
  const password = draft.password === '' ? undefined : draft.password;
  return {
    ...shown(draft),
    ...(draft.passwordAway ? { password: null } : password !== undefined && { password }),
  };
}

function shown({ numbers, from, to, lanes, until, embed }: LinkDraft) {
  return {
    numbers,
    from: numbers && from !== '' ? from : null,
    to: numbers && to !== '' ? to : null,
    lanes: lanes === null ? null : [...lanes],
    expiresAt: until === '' ? null : endOfDay(until),
    embed,
  };
}

/** The last second of a day where the reader is. */
const endOfDay = (day: string): string => new Date(`${day}T23:59:59`).toISOString();

/** The day of an instant where the reader is. */
function dayOf(iso: string): string {
  const at = new Date(iso);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
