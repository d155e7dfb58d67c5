import { openEngine } from '@waymark/engine';
import { WaymarkError } from '@waymark/model';
import { holderOf } from '@waymark/server';
import { command, dataOption } from '../command.ts';

export const link = command({
  name: 'link',
  summary: 'Make a new sign-in link',
  options: { ...dataOption },
  async run({ config, say }) {
    if (holderOf(config.folder)) throw new WaymarkError('BUSY', 'not yet');
    const engine = await openEngine(config);
    const made = await engine.accounts.links.make();
    await engine.close();
    say(made.token);
    return 0;
  },
});
