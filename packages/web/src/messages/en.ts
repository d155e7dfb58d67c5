import { canvas } from './en/canvas.ts';
import { imports } from './en/imports.ts';
import { lanes } from './en/lanes.ts';
import { live } from './en/live.ts';
import { map } from './en/map.ts';
import { maps } from './en/maps.ts';
import { question } from './en/question.ts';
import { refusals } from './en/refusals.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { table } from './en/table.ts';

export const en = {
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
