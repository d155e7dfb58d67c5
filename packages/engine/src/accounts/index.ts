export type { Access, MapPlace, Who } from './access.ts';
export { type Accounts, type LetterWish, openAccounts } from './accounts.ts';
export type { Destination, Invitations } from './invitations.ts';
export type { KeyHolder, Keys } from './keys.ts';
export type { Passwords } from './passwords.ts';
export { hashOf, newSecret } from './secrets.ts';
export { type Session, type Sessions, sessionLifetime } from './sessions.ts';
export { firstPerson, linkLifetime, type SignInLink, type SignInLinks } from './sign-in-links.ts';
export {
  demoWorkspace,
  mainWorkspace,
  type WorkspaceChange,
  type Workspaces,
} from './workspaces.ts';
