import type { Page } from 'playwright-core';

export interface MapPlace {
  readonly workspace: string;
  readonly map: string;
}

/** Sends something as whoever is signed in on the page, and answers what came back. */
export async function sendAs<T>(
  page: Page,
  path: string,
  data: object,
  method = 'POST',
): Promise<T> {
  const { ok, body } = await page.evaluate(
    async ({ path, data, method }) => {
      const answer = await fetch(path, {
        method,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(data),
      });
      return { ok: answer.ok, body: await answer.json() };
    },
    { path, data, method },
  );
  if (!ok) throw new Error(`${method} ${path}: ${JSON.stringify(body)}`);
  return body;
}

/** Reads something as whoever is signed in on the page. */
export async function readAs<T>(page: Page, path: string): Promise<T> {
  return page.evaluate(async (path) => (await fetch(path)).json(), path);
}
