export { type Accounts, openAccounts } from './accounts.ts';
export type { KeyHolder, Keys } from './keys.ts';
export { type Session, type Sessions, sessionLifetime } from './sessions.ts';
export { linkLifetime, type SignInLink, type SignInLinks } from './sign-in-links.ts';
export {
  demoWorkspace,
  mainWorkspace,
  type WorkspaceChange,
  type Workspaces,
} from './workspaces.ts';
