import type { Context } from '../context/index.ts';

export interface MailConfig {
  /** The mail server, `smtp://user:password@host:587` or `smtps://`. */
  url: string;
  /** Who sends, `Waymark <waymark@example.org>`. */
  from: string;
}

export interface Letter {
  subject: string;
  /** Plain text; links in it stand on lines of their own. */
  text: string;
}

/** Mail as it leaves the house. */
export interface Mail {
  /** Whether it was handed to the mail server; a fault is reported, since nobody waits for it. */
  send(to: string, letter: Letter): Promise<boolean>;
  close(): void;
}

/** A mail server that says nothing is given up after this many milliseconds. */
const patience = 10_000;

/** Opens the way to the mail server; null when none is configured. Nothing is sent yet. */
export async function openMail(
  config: MailConfig | undefined,
  { report }: Pick<Context, 'report'>,
): Promise<Mail | null> {
  if (!config) return null;
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    url: config.url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    // Texts come from people too; no file and no address of theirs is ever fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(to, letter) {
      try {
        // As an object, since in a text a comma would make it two addresses.
        await transport.sendMail({ from: config.from, to: { name: '', address: to }, ...letter });
        return true;
      } catch (error) {
        report(error);
        return false;
      }
    },
    close: () => transport.close(),
  };
}
