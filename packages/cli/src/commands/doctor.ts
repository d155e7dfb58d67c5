import { examine } from '../checks.ts';
import { command, dataOption, jsonOption } from '../command.ts';

export const doctor = command({
  name: 'doctor',
  summary: 'Check whether everything Waymark needs is in order',
  help: 'Ends with code 1 when something is wrong.',
  options: {
    ...dataOption,
    ...jsonOption,
    port: { value: 'PORT', about: 'the port to check (PORT, else 4800)' },
  },
  async run({ config, options, say }) {
    const findings = await examine(config);
    if (options.json) say(JSON.stringify({ findings }));
    else for (const { ok, sentence } of findings) say(`${ok ? 'ok   ' : 'WRONG'}  ${sentence}`);
    return findings.every(({ ok }) => ok) ? 0 : 1;
  },
});
