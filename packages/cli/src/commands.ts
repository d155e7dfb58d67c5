import type { Command } from './command.ts';
import { link } from './commands/link.ts';
import { serve } from './commands/serve.ts';

/** Everything `waymark` can do, in the order `--help` shows it. */
export const commands: readonly Command[] = [serve, link];
