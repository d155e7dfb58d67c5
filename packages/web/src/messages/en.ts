import { canvas } from './en/canvas.ts';
import { commands } from './en/commands.ts';
import { comments } from './en/comments.ts';
import { gap } from './en/gap.ts';
import { imports } from './en/imports.ts';
import { lanes } from './en/lanes.ts';
import { live } from './en/live.ts';
import { map } from './en/map.ts';
import { maps } from './en/maps.ts';
import { people } from './en/people.ts';
import { personas } from './en/personas.ts';
import { question } from './en/question.ts';
import { refusals } from './en/refusals.ts';
import { settings } from './en/settings.ts';
import { sharing } from './en/sharing.ts';
import { shell } from './en/shell.ts';
import { table } from './en/table.ts';
import { together } from './en/together.ts';
import { versions } from './en/versions.ts';

export const en = {
  ...shell,
  ...sharing,
  ...commands,
  ...comments,
  ...maps,
  ...people,
  ...imports,
  ...live,
  ...settings,
  ...refusals,
  ...question,
  ...table,
  ...versions,
  ...gap,
  ...map,
  ...together,
  ...canvas,
  ...lanes,
  ...personas,
};
