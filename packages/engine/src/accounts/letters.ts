import type { Locale } from '@waymark/model';
import type { Letter } from '../mail/index.ts';

export interface InvitationFacts {
  url: string;
  invitedBy: string | null;
  workspace: string;
}

/** What Waymark writes to people, in their language. */
export interface Letters {
  signIn(url: string): Letter;
  newPassword(url: string): Letter;
  invitation(facts: InvitationFacts): Letter;
}

const en: Letters = {
  signIn: (url) => ({
    subject: 'Your sign-in link for Waymark',
    text: `With this link you sign in to Waymark. It works once, within an hour.\n\n${url}\n\nDid you not ask for it? Then leave it unused; nothing happens.\n`,
  }),
  newPassword: (url) => ({
    subject: 'Choose a new password for Waymark',
    text: `With this link you choose a new password for Waymark. It works once, within an hour.\n\n${url}\n\nDid you not ask for it? Then leave it unused; your password stays as it is.\n`,
  }),
  invitation: ({ url, invitedBy, workspace }) => ({
    subject: `You are invited to ${line(workspace)} in Waymark`,
    text: `${line(invitedBy ?? 'Somebody')} invites you to work together in ${line(workspace)}. This link lets you in.\n\n${url}\n\nDo you not know what this is about? Then leave it unused.\n`,
  }),
};

const nl: Letters = {
  signIn: (url) => ({
    subject: 'Uw aanmeldlink voor Waymark',
    text: `Met deze link meldt u zich aan bij Waymark. Hij werkt één keer, binnen een uur.\n\n${url}\n\nHebt u hier niet om gevraagd? Gebruik hem dan niet; er gebeurt niets.\n`,
  }),
  newPassword: (url) => ({
    subject: 'Kies een nieuw wachtwoord voor Waymark',
    text: `Met deze link kiest u een nieuw wachtwoord voor Waymark. Hij werkt één keer, binnen een uur.\n\n${url}\n\nHebt u hier niet om gevraagd? Gebruik hem dan niet; uw wachtwoord blijft zoals het is.\n`,
  }),
  invitation: ({ url, invitedBy, workspace }) => ({
    subject: `U bent uitgenodigd voor ${line(workspace)} in Waymark`,
    text: `${line(invitedBy ?? 'Iemand')} nodigt u uit om samen te werken in ${line(workspace)}. Met deze link komt u binnen.\n\n${url}\n\nWeet u niet waar dit over gaat? Gebruik de link dan niet.\n`,
  }),
};

export const letters: Readonly<Record<Locale, Letters>> = { en, nl };

/** A name that somebody chose, kept to one line, so that it can pass for nothing else in a letter. */
const line = (name: string): string => name.replace(/\s+/g, ' ').slice(0, 100);
