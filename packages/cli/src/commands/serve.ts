import { setTimeout } from 'node:timers/promises';
import { type RunningServer, startServer, version } from '@waymark/server';
import { command, dataOption } from '../command.ts';
import { demoCompany } from '../demo-company.ts';
import { progressBar } from '../progress-bar.ts';
import { untilToldToStop } from '../stop.ts';

export const serve = command({
  name: 'serve',
  summary: 'Start Waymark and print a sign-in link',
  help: 'Other settings come from the environment: HOST, WAYMARK_ORIGIN, CLICKHOUSE_URL, DATABASE_URL, SMTP_URL, MAIL_FROM, WAYMARK_LOG.',
  options: {
    ...dataOption,
    port: { value: 'PORT', about: 'the port to listen on (PORT, else 4800)' },
    'no-demo': { about: 'leave the demo company out' },
  },
  async run({ config, options, say, hint }) {
    const stop = untilToldToStop();
    const running = await startServer(config, { demo: demoCompany });
    say(`Waymark ${version} is ready.`);
    say('');
    say(`  Open    ${await running.signInLink()}`);
    say('          (this link works once, within a day; `npx waymark link` makes another)');
    say(`  Data    ${config.folder}`);
    say('  Stop    Ctrl-C');
    say('');
    const demo = options['no-demo'] ? null : running.engine.showcase.load(demoCompany());
    if (demo) await Promise.race([stop, showLoading(running.engine, demo, hint)]);
    await stop;
    await running.stop();
    say('Waymark has stopped; everything is saved.');
    return 0;
  },
});

/** Shows how far the demo company is; a fault is told and Waymark goes on without it. */
async function showLoading(
  { showcase }: RunningServer['engine'],
  loading: Promise<void>,
  hint: (line: string) => void,
): Promise<void> {
  const bar = progressBar('Loading the demo company', hint);
  const over = loading.then(
    () => true,
    (error: unknown) => {
      hint(
        `  The demo company could not be loaded: ${error instanceof Error ? error.message : error}`,
      );
      return true;
    },
  );
  while (!(await Promise.race([over, setTimeout(200, false)]))) bar.show(showcase.progress() ?? 1);
  bar.done();
}
