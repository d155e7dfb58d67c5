import type { Page } from 'playwright-core';
import type { Doors } from './doors.ts';
import type { Scenes } from './scenes.ts';

/** Where the demo's things are, for the paths below. */
export interface Demo {
  readonly workspace: string;
  readonly map: string;
  /** Addresses that were made for the pictures: of an invitation, and of public links. */
  readonly doors: Doors;
  readonly scenes: Scenes;
}

export interface Shot {
  readonly name: string;
  readonly path: (demo: Demo) => string;
  /** Brings the page into the state that the picture is of. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Seen by someone who has not signed in. */
  readonly stranger?: boolean;
  /** A state that a narrow screen, where the map is read, does not have. */
  readonly wideOnly?: boolean;
  /** Keeps a request open, so its network never falls silent. */
  readonly streams?: boolean;
}
