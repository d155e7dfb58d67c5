import { setTimeout } from 'node:timers/promises';
import { openClient, type WaymarkClient } from '../client.ts';
import { command, dataOption, jsonOption } from '../command.ts';
import { progressBar } from '../progress-bar.ts';

export const demo = command({
  name: 'demo',
  summary: 'Load the demo company, a Dutch bicycle shop, into a workspace of its own',
  help: 'Does nothing when it is there already. Your own data is never touched.',
  options: { ...dataOption, ...jsonOption },
  async run({ config, options, say, hint }) {
    const client = await openClient({ config });
    try {
      const { workspace } = await client.call('loadDemo', {});
      await untilLoaded(client, hint);
      say(
        options.json
          ? JSON.stringify({ workspace })
          : 'The demo company is there: its workspace is “demo”.',
      );
    } finally {
      await client.close();
    }
    return 0;
  },
});

/** Shows how far the demo company is until all of it is there. */
async function untilLoaded(
  client: Pick<WaymarkClient, 'call'>,
  hint: (line: string) => void,
): Promise<void> {
  const bar = progressBar('Loading the demo company', hint);
  for (;;) {
    const { loadingDemo } = await client.call('getSession', {});
    if (loadingDemo === null) break;
    bar.show(loadingDemo);
    await setTimeout(200);
  }
  bar.done();
}
