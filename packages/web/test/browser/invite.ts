import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Office } from './office.ts';

export interface Invited {
  name: string;
  role: 'viewer' | 'commenter' | 'editor';
  /** Where they go once they are in. */
  path: string;
  /** The office's own unless another is named. */
  workspace?: string;
}

/** Somebody who comes in by an invitation, in a window of their own. */
export async function invite(
  office: Office,
  { name, role, path, workspace = office.workspace }: Invited,
): Promise<Page> {
  const { url } = await office.ask<{ url: string }>(
    'POST',
    `/api/workspaces/${workspace}/invitations`,
    { role },
  );
  const page = await office.visit('/sign-in', { stranger: true });
  const joined = await page.request.post('/api/invitations/sign-up', {
    headers: { origin: office.server.url },
    data: {
      token: new URL(url).hash.slice(1),
      name,
      email: `${name.toLowerCase()}@example.com`,
      password: 'a long enough secret',
    },
  });
  expect(joined.ok(), await joined.text()).toBe(true);
  await page.goto(path);
  return page;
}
