import type { Page } from 'playwright-core';
import type { Doors } from './doors.ts';
import type { People } from './people.ts';
import type { Scenes } from './scenes.ts';
import type { Workspaces } from './workspaces.ts';

/** Where the demo's things are, for the paths below. */
export interface Demo {
  readonly workspace: string;
  readonly map: string;
  /** Addresses that were made for the pictures: of an invitation, and of public links. */
  readonly doors: Doors;
  readonly scenes: Scenes;
  readonly workspaces: Workspaces;
  readonly people: People;
}

export interface Shot {
  readonly name: string;
  readonly path: (demo: Demo) => string;
  /** What the server answers meanwhile, where that cannot be caught or brought about in time. */
  readonly arrange?: (page: Page, demo: Demo) => Promise<unknown>;
  /** Brings the page into the state that the picture is of. */
  readonly prepare?: (page: Page, demo: Demo) => Promise<unknown>;
  /** Who sees it; the first owner where nobody is named. */
  readonly as?: keyof People;
  /** A state that a narrow screen, where the map is read, does not have. */
  readonly wideOnly?: boolean;
  /** Keeps a request open, so its network never falls silent. */
  readonly streams?: boolean;
  /** A picture of the waiting itself. */
  readonly waits?: boolean;
  /** The frame it is shown in, where that is not a whole screen. */
  readonly width?: number;
  readonly height?: number;
}
