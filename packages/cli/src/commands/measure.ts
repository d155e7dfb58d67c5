import { readFile } from 'node:fs/promises';
import { type Answer, type CaseKind, type JourneyMap, readMap, WaymarkError } from '@waymark/model';
import { answerTable } from '../answer-table.ts';
import { openClient, type WaymarkClient } from '../client.ts';
import { command, dataOption, jsonOption, workspaceOption } from '../command.ts';
import { daysOf } from '../days.ts';
import { progressBar } from '../progress-bar.ts';

export const measure = command({
  name: 'measure',
  summary: 'The numbers of a map, from the events',
  words: 'MAP',
  help: 'MAP is the id of a map of the workspace, or a file that holds one. With --json prints the answer.',
  options: {
    ...dataOption,
    ...workspaceOption,
    ...jsonOption,
    from: { value: 'DAY', about: 'first day, such as 2026-09-01' },
    to: { value: 'DAY', about: 'last day' },
    by: { value: 'CASE', about: 'person, session, account or property:NAME (else person)' },
  },
  async run({ config, options, words, say, hint }) {
    const [name] = words;
    if (name === undefined || words.length > 1) {
      throw new WaymarkError('BAD_REQUEST', 'Say which map: its id, or a file that holds it.');
    }
    const scope = { by: caseKindOf(options.by), ...daysOf(options) };
    const client = await openClient({ config, workspace: options.workspace });
    const bar = progressBar('Measuring', hint);
    try {
      const map = await findMap(client, name);
      let answer: Answer | null = null;
      for await (const partial of client.stream('measure', { body: { map, scope } })) {
        answer = partial;
        bar.show(partial.question.slices.done / partial.question.slices.of);
      }
      bar.done();
      if (!answer) throw new WaymarkError('INTERNAL', 'Waymark gave no answer.');
      if (options.json) say(JSON.stringify(answer));
      else for (const line of answerTable(answer)) say(line);
    } finally {
      bar.done();
      await client.close();
    }
    return 0;
  },
});

function caseKindOf(given: string | undefined): CaseKind {
  switch (given) {
    case undefined:
    case 'person':
      return { kind: 'person' };
    case 'session':
    case 'account':
      return { kind: given };
  }
  const name = /^property:(.+)$/s.exec(given)?.[1];
  if (name !== undefined) return { kind: 'property', name };
  throw new WaymarkError(
    'BAD_REQUEST',
    `--by takes person, session, account or property:NAME, not “${given}”.`,
  );
}

/** A map of the workspace by its id, else the file of that name. */
async function findMap(client: WaymarkClient, name: string): Promise<JourneyMap> {
  const { maps } = await client.call('listMaps', {});
  if (maps.some(({ id }) => id === name)) {
    return (await client.call('getMap', { params: { map: name } })).map;
  }
  try {
    return readMap(JSON.parse(await readFile(name, 'utf8')));
  } catch (cause) {
    if (cause instanceof WaymarkError) throw cause;
    const found =
      cause instanceof SyntaxError ? 'that file holds no JSON' : 'there is no such file';
    throw new WaymarkError(
      'NOT_FOUND',
      `“${name}” is not a map of the workspace “${client.workspace}”, and ${found}.`,
      { cause },
    );
  }
}
