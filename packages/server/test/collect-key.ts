import type { RunningServer } from '../../../scripts/twins/server.ts';

/** The write key of the default workspace, asked for as the owner's browser would. */
export async function writeKeyOf({ url, signInLink }: RunningServer): Promise<string> {
  const token = new URL(signInLink).searchParams.get('token');
  const signedIn = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ token }),
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const answer = await fetch(`${url}/api/workspaces/main/keys`, { headers: { cookie } });
  const { keys } = (await answer.json()) as { keys: { kind: string; secret: string }[] };
  const key = keys.find(({ kind }) => kind === 'write');
  if (!key) throw new Error('The default workspace has no write key.');
  return key.secret;
}
