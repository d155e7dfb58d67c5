import { holderOf, openData, version } from '@waymark/server';
import { command, dataOption } from '../command.ts';

export const migrate = command({
  name: 'migrate',
  summary: 'Bring the stores up to date without starting the server',
  help: 'Starting Waymark does the same; this is for those who want it to happen at a moment of their own.',
  options: { ...dataOption },
  async run({ config, say }) {
    const holder = holderOf(config.folder);
    if (holder?.url) {
      say(`Waymark runs at ${holder.url} and brought its stores up to date when it started.`);
      return 0;
    }
    const data = await openData(config);
    await data.close();
    say(`The stores in ${config.folder} are up to date for Waymark ${version}.`);
    return 0;
  },
});
