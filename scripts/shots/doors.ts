import type { Page } from 'playwright-core';
import { type MapPlace, sendAs } from './send.ts';

export interface Doors {
  readonly invitation: string;
  /** An invitation into one map. */
  readonly toMap: string;
  /** A public link with numbers, one with a few lanes and no numbers, and one with a password. */
  readonly open: string;
  readonly bare: string;
  readonly locked: string;
}

/** Makes the invitation and the public links whose pages are photographed. */
export async function makeDoors(page: Page, { workspace, map }: MapPlace): Promise<Doors> {
  const made = async (path: string, data: object) => {
    const { pathname, hash } = new URL((await sendAs<{ url: string }>(page, path, data)).url);
    return pathname + hash;
  };
  const links = `/api/workspaces/${workspace}/maps/${map}/links`;
  return {
    invitation: await made('/api/workspaces/main/invitations', { role: 'editor', many: true }),
    toMap: await made(`/api/workspaces/${workspace}/maps/${map}/invitations`, {
      role: 'commenter',
      many: true,
    }),
    open: await made(links, { numbers: true, embed: true }),
    bare: await made(links, { numbers: false, lanes: [] }),
    locked: await made(links, { password: 'bicycle', numbers: true }),
  };
}
