import { firstNames, type Locale, type OpenWorkspace, refusal } from '@waymark/model';
import { type Context, newId } from '../context/index.ts';
import type { Mail } from '../mail/index.ts';
import { type Access, access } from './access.ts';
import { type Grants, grants } from './grants.ts';
import { type Destination, type Invitations, invitations } from './invitations.ts';
import { type KeyHolder, type Keys, keys } from './keys.ts';
import { letters } from './letters.ts';
import { type Members, members } from './members.ts';
import { type NewPerson, type Passwords, passwords } from './passwords.ts';
import { type People, people } from './people.ts';
import { type Session, type Sessions, sessions } from './sessions.ts';
import { firstPerson, type LinkPurpose, type SignInLinks, signInLinks } from './sign-in-links.ts';
import { mainWorkspace, type NewWorkspace, type Workspaces, workspaces } from './workspaces.ts';

/** How a letter with a link is written. */
export interface LetterWish {
  email: string;
  locale: Locale;
  /** The address of the page that takes the token. */
  url: (token: string) => string;
}

/** Who may open what: people, their sessions and roles, the workspaces and the keys. */
export interface Accounts {
  access: Access;
  people: People;
  passwords: Passwords;
  links: SignInLinks;
  sessions: Sessions;
  members: Members;
  grants: Grants;
  invitations: Invitations;
  workspaces: Workspaces;
  keys: Keys;
  /** Whether letters can be sent. */
  sendsMail: boolean;
  /** Exchanges a one-time link for a session. Errors: LINK_USED. */
  signIn(token: string): Promise<Session>;
  /** Errors: WRONG_PASSWORD, the same for an address that nobody has. */
  signInWithPassword(email: string, password: string): Promise<Session>;
  /**
   * Sends somebody a one-time link, when the address is anybody's. It is looked up only after the
   * answer, so that neither answer nor time tells whose it is. Errors: NO_MAIL.
   */
  mailLink(purpose: LinkPurpose, wish: LetterWish): void;
  /** Takes a new password by a one-time link; every other session ends. Errors: LINK_USED. */
  resetPassword(token: string, password: string): Promise<Session>;
  /** Sends an invitation; answers whether it left the house. */
  mailInvitation(token: string, wish: LetterWish): Promise<boolean>;
  /** Signs up by an invitation. Errors: INVITATION_OVER, EMAIL_TAKEN. */
  joinAsNew(token: string, person: NewPerson): Promise<{ session: Session; to: Destination }>;
  /** A workspace with a write key to begin with, whose owner is this person. */
  createWorkspace(person: string, workspace: NewWorkspace): Promise<OpenWorkspace>;
  /** Whose write key it is, null when nobody's. */
  workspaceOfWriteKey(secret: string): Promise<KeyHolder | null>;
  /** Whose API key it is, null when nobody's. */
  workspaceOfApiKey(secret: string): Promise<KeyHolder | null>;
  /** Waits for letters under way. */
  close(): Promise<void>;
}

/** Opens the room; the first time it makes the workspace `main` with a write key to begin with. */
export async function openAccounts(context: Context, mail: Mail | null = null): Promise<Accounts> {
  const parts = openParts(context);
  const underWay = new Set<Promise<void>>();
  const begin = async (workspace: NewWorkspace & { id: string; demo: boolean }, owner: string) => {
    const isNew = await parts.workspaces.ensure(workspace, owner);
    if (isNew) await parts.keys.create(workspace.id, 'write', firstNames.key);
  };
  const postLink = async (post: Mail, purpose: LinkPurpose, { email, locale, url }: LetterWish) => {
    const person = await parts.passwords.personAt(email);
    if (person === null) return;
    const link = await parts.links.make({ person, purpose, isMailed: true });
    const write = purpose === 'sign-in' ? letters[locale].signIn : letters[locale].newPassword;
    await post.send(email, write(url(link.token)));
  };
  await begin(
    {
      id: mainWorkspace,
      name: firstNames.workspace,
      demo: false,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      currency: 'EUR',
    },
    firstPerson,
  );

  return {
    ...parts,
    sendsMail: mail !== null,

    async signIn(token) {
      const { person, isMailed } = await parts.links.use(token);
      if (isMailed) await parts.people.proveAddress(person);
      return parts.sessions.start(person);
    },

    async signInWithPassword(email, password) {
      const person = await parts.passwords.personWith(email, password);
      if (person !== null) return parts.sessions.start(person);
      throw refusal('WRONG_PASSWORD', 'password-wrong', {});
    },

    mailLink(purpose, wish) {
      if (!mail) throw refusal('NO_MAIL', 'no-mail', {});
      const sending = postLink(mail, purpose, wish)
        .catch(context.report)
        .finally(() => underWay.delete(sending));
      underWay.add(sending);
    },

    async resetPassword(token, password) {
      const { person, isMailed } = await parts.links.use(token, 'new-password');
      if (isMailed) await parts.people.proveAddress(person);
      await parts.people.setPassword(person, password, null);
      return parts.sessions.start(person);
    },

    async mailInvitation(token, { email, locale, url }) {
      if (!mail) return false;
      const { workspace, invitedBy } = await parts.invitations.read(token);
      const facts = { url: url(token), invitedBy, workspace };
      return mail.send(email, letters[locale].invitation(facts));
    },

    async joinAsNew(token, wish) {
      const { email } = await parts.invitations.read(token);
      // Where nothing is sent, an address in an invitation says nothing.
      const isProven = mail !== null && email === wish.email.toLowerCase();
      const person = await parts.passwords.signUp(wish, isProven);
      try {
        const to = await parts.invitations.accept(token, person);
        return { session: await parts.sessions.start(person), to };
      } catch (error) {
        // Somebody else was quicker by the same link: nobody is let in who was not invited.
        await parts.people.remove(person);
        throw error;
      }
    },

    async createWorkspace(person, wish) {
      const id = newId('workspace');
      await begin({ ...wish, id, demo: false }, person);
      return { ...(await parts.workspaces.get(id)), role: 'owner' };
    },

    workspaceOfWriteKey: (secret) => parts.keys.holderOf('write', secret),
    workspaceOfApiKey: (secret) => parts.keys.holderOf('api', secret),

    async close() {
      await Promise.all(underWay);
      mail?.close();
    },
  };
}

function openParts(context: Context) {
  const rights = access(context);
  const rooms = {
    passwords: passwords(context),
    sessions: sessions(context),
    links: signInLinks(context),
  };
  return {
    ...rooms,
    access: rights,
    people: people(context, rooms),
    members: members(context),
    grants: grants(context),
    invitations: invitations(context, rights),
    workspaces: workspaces(context),
    keys: keys(context),
  };
}
