import { createDraft, type OwnDraft } from './draft.ts';
import { createPeopleHere, type PeopleHere } from './people-here.ts';

/** What can be begun at the page of a map before the document behind it is there. */
export interface Begun {
  draft: OwnDraft;
  people: PeopleHere;
}

export const begin = (): Begun => ({ draft: createDraft(), people: createPeopleHere() });
