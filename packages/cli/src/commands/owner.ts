import { WaymarkError } from '@waymark/model';
import { openClient } from '../client.ts';
import { command, dataOption, jsonOption, workspaceOption } from '../command.ts';
import { oneEmail } from '../one-email.ts';

export const owner = command({
  name: 'owner',
  summary: 'Make somebody in a workspace its owner',
  words: 'EMAIL',
  help: 'For when nobody who owns it can sign in any more. They must be in the workspace already.',
  options: { ...dataOption, ...workspaceOption, ...jsonOption },
  async run({ config, options, words, say }) {
    const email = oneEmail(words).toLowerCase();
    const client = await openClient({ config, workspace: options.workspace });
    try {
      const { members } = await client.call('listMembers', {});
      const found = members.find(({ person }) => person.email === email);
      if (!found) {
        throw new WaymarkError(
          'NOT_FOUND',
          `Nobody in the workspace “${client.workspace}” has the e-mail address ${email}. Invite them first.`,
        );
      }
      const params = { person: found.person.id };
      const member = await client.call('changeMember', { params, body: { role: 'owner' } });
      say(
        options.json
          ? JSON.stringify(member)
          : `${found.person.name} owns “${client.workspace}” now.`,
      );
    } finally {
      await client.close();
    }
    return 0;
  },
});
