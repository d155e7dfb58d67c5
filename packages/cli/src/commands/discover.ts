import { type Answer, say as inWords, type JourneyMap, WaymarkError } from '@waymark/model';
import { openClient } from '../client.ts';
import { command, dataOption, jsonOption, workspaceOption } from '../command.ts';
import { daysOf } from '../days.ts';

export const discover = command({
  name: 'discover',
  summary: 'Draft a first map from the events',
  help: 'With --json prints { "map", "answer" }; --save keeps the draft as a map of the workspace.',
  options: {
    ...dataOption,
    ...workspaceOption,
    ...jsonOption,
    all: { about: 'every event a touchpoint under its own name, every move an arrow' },
    explain: {
      value: 'PERCENT',
      about: 'how much of the traffic the draft should explain (else 90)',
    },
    title: { value: 'TEXT', about: 'title of the map' },
    from: { value: 'DAY', about: 'first day, such as 2026-09-01' },
    to: { value: 'DAY', about: 'last day' },
    save: { about: 'keep the draft' },
  },
  async run({ config, options, say, hint }) {
    const scope = daysOf(options);
    const client = await openClient({ config, workspace: options.workspace });
    try {
      const draft = await client.call('discover', {
        body: {
          all: options.all,
          explain: shareOf(options.explain),
          ...(options.title && { title: options.title }),
          scope,
        },
      });
      if (options.save) {
        const saved = await client.call('createMap', { body: { map: draft.map } });
        hint(`Kept as map ${saved.id}.`);
      }
      if (options.json) say(JSON.stringify(draft));
      else for (const line of linesOf(draft.map, draft.answer)) say(line);
    } finally {
      await client.close();
    }
    return 0;
  },
});

function shareOf(percent: string | undefined): number {
  if (percent === undefined) return 0.9;
  const share = Number(percent.replace('%', '')) / 100;
  if (share >= 0.05 && share <= 1) return share;
  throw new WaymarkError(
    'BAD_REQUEST',
    `--explain takes a number from 5 to 100, not “${percent}”.`,
  );
}

/** The draft as a list to read: stage by stage, with who came and who left. */
function linesOf(map: JourneyMap, answer: Answer): string[] {
  const numbers = new Map(answer.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
  const stages = map.stages.flatMap((stage) => {
    const here = map.touchpoints
      .filter((touchpoint) => touchpoint.stage === stage.id)
      .sort((a, b) => a.row - b.row);
    return [
      '',
      inWords(stage.name, 'en'),
      ...here.map((touchpoint) => {
        const { journeys = 0, exits = 0 } = numbers.get(touchpoint.id) ?? {};
        return `  ${inWords(touchpoint.name, 'en').padEnd(36)} ${String(journeys).padStart(9)} came ${String(exits).padStart(9)} left`;
      }),
    ];
  });
  return [
    `${inWords(map.title, 'en')}: ${answer.journeys} journeys, ${map.touchpoints.length} touchpoints, ${map.arrows.length} arrows`,
    ...stages,
  ];
}
