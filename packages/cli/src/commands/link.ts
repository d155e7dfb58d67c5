import { openClient } from '../client.ts';
import { command, dataOption, jsonOption } from '../command.ts';

export const link = command({
  name: 'link',
  summary: 'Make a new sign-in link, which works once',
  options: { ...dataOption, ...jsonOption },
  async run({ config, options, say, hint }) {
    const client = await openClient({ config });
    try {
      const made = await client.call('createSignInLink', { body: undefined });
      say(options.json ? JSON.stringify(made) : made.url);
      if (!client.beside) hint('Waymark is not running: start it before you open the link.');
    } finally {
      await client.close();
    }
    return 0;
  },
});
