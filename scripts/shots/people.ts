import type { BrowserContext, Page } from 'playwright-core';
import { sendAs } from './send.ts';

type Kept = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Who looks at a page beside the first owner, each with the session they are signed in by. */
export interface People {
  readonly stranger: Kept | undefined;
  /** May read in the workspaces `main` and `fresh`. */
  readonly viewer: Kept;
  /** Was let into one map of `main`. */
  readonly guest: Kept;
}

const main = '/api/workspaces/main';
const password = 'correct horse battery';

/** Lets several people in, of whom some are waited for. */
export async function makePeople(page: Page, fresh: string, map: string): Promise<People> {
  const invite = async (at: string, wish: object) =>
    (await sendAs<{ url: string }>(page, `${at}/invitations`, wish)).url;
  const join = async (url: string, name: string, email: string) => {
    const window = await page
      .context()
      .browser()
      ?.newContext({ baseURL: new URL(url).origin });
    if (!window) throw new Error('The browser has gone.');
    const door = await window.newPage();
    await door.goto('/sign-in');
    const token = new URL(url).hash.slice(1);
    await sendAs(door, '/api/invitations/sign-up', { token, name, email, password });
    return { window, door };
  };
  const leave = async ({ window }: { window: BrowserContext }) => {
    const kept = await window.storageState();
    await window.close();
    return kept;
  };
  const editor = await join(
    await invite(main, { role: 'editor' }),
    'Sanne de Vries',
    'sanne@tandem.example',
  );
  await leave(editor);
  const viewer = await join(
    await invite(main, { role: 'viewer' }),
    'Abdelkader van den Heuvel-Bouzerda',
    'abdelkader.vandenheuvel-bouzerda@klantenservice.tandem.example',
  );
  const token = new URL(await invite(`/api/workspaces/${fresh}`, { role: 'viewer' })).hash.slice(1);
  await sendAs(viewer.door, '/api/invitations/join', { token });
  const guest = await join(
    await invite(`${main}/maps/${map}`, { role: 'commenter' }),
    'Joke Meijer',
    'joke@bureau.example',
  );
  await invite(main, { role: 'editor', email: 'tomas@tandem.example' });
  await invite(`${main}/maps/${map}`, { role: 'viewer', many: true });
  return { stranger: undefined, viewer: await leave(viewer), guest: await leave(guest) };
}
