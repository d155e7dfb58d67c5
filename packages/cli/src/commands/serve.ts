import { startServer, version } from '@waymark/server';
import { command, dataOption } from '../command.ts';
import { untilToldToStop } from '../stop.ts';

export const serve = command({
  name: 'serve',
  summary: 'Start Waymark and print a sign-in link',
  help: 'Other settings come from the environment: HOST, WAYMARK_ORIGIN, CLICKHOUSE_URL, DATABASE_URL.',
  options: {
    ...dataOption,
    port: { value: 'PORT', about: 'the port to listen on (PORT, else 4800)' },
    'no-demo': { about: 'leave the demo company out' },
  },
  async run({ config, say }) {
    const stop = untilToldToStop();
    const running = await startServer(config);
    say(`Waymark ${version} is ready.`);
    say('');
    say(`  Open    ${await running.signInLink()}`);
    say('          (this link works once, within a day; `npx waymark link` makes another)');
    say(`  Data    ${config.folder}`);
    say('  Stop    Ctrl-C');
    say('');
    await stop;
    await running.stop();
    say('Waymark has stopped; everything is saved.');
    return 0;
  },
});
