import { openClient } from '../client.ts';
import { command, dataOption, jsonOption } from '../command.ts';
import { oneEmail } from '../one-email.ts';

export const link = command({
  name: 'link',
  summary: 'Make a new sign-in link, which works once',
  words: '[EMAIL]',
  help: 'The link is for the owner, or for whoever has the e-mail address.',
  options: {
    ...dataOption,
    ...jsonOption,
    'new-password': { about: 'a link by which they choose a new password; needs the address' },
  },
  async run({ config, options, words, say, hint }) {
    const isReset = options['new-password'];
    const email = isReset || words.length > 0 ? oneEmail(words) : undefined;
    const client = await openClient({ config });
    try {
      const body = { email, to: isReset ? ('new-password' as const) : ('sign-in' as const) };
      const made = await client.call('createSignInLink', { body });
      say(options.json ? JSON.stringify(made) : made.url);
      if (!client.beside) hint('Waymark is not running: start it before you open the link.');
    } finally {
      await client.close();
    }
    return 0;
  },
});
