import { canvas } from './nl/canvas.ts';
import { imports } from './nl/imports.ts';
import { lanes } from './nl/lanes.ts';
import { live } from './nl/live.ts';
import { map } from './nl/map.ts';
import { maps } from './nl/maps.ts';
import { question } from './nl/question.ts';
import { refusals } from './nl/refusals.ts';
import { settings } from './nl/settings.ts';
import { shell } from './nl/shell.ts';
import { table } from './nl/table.ts';

export const nl = {
  ...shell,
  ...maps,
  ...imports,
  ...live,
  ...settings,
  ...refusals,
  ...question,
  ...table,
  ...map,
  ...canvas,
  ...lanes,
};
