import { canvas } from './nl/canvas.ts';
import { commands } from './nl/commands.ts';
import { comments } from './nl/comments.ts';
import { gap } from './nl/gap.ts';
import { imports } from './nl/imports.ts';
import { lanes } from './nl/lanes.ts';
import { live } from './nl/live.ts';
import { map } from './nl/map.ts';
import { maps } from './nl/maps.ts';
import { people } from './nl/people.ts';
import { personas } from './nl/personas.ts';
import { question } from './nl/question.ts';
import { refusals } from './nl/refusals.ts';
import { settings } from './nl/settings.ts';
import { sharing } from './nl/sharing.ts';
import { shell } from './nl/shell.ts';
import { table } from './nl/table.ts';
import { together } from './nl/together.ts';
import { versions } from './nl/versions.ts';

export const nl = {
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
