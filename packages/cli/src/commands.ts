import type { Command } from './command.ts';
import { demo } from './commands/demo.ts';
import { discover } from './commands/discover.ts';
import { doctor } from './commands/doctor.ts';
import { importFile } from './commands/import.ts';
import { link } from './commands/link.ts';
import { measure } from './commands/measure.ts';
import { migrate } from './commands/migrate.ts';
import { owner } from './commands/owner.ts';
import { serve } from './commands/serve.ts';

/** Everything `waymark` can do, in the order `--help` shows it. */
export const commands: readonly Command[] = [
  serve,
  importFile,
  discover,
  measure,
  demo,
  link,
  owner,
  migrate,
  doctor,
];
