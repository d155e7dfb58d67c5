import type { Command } from './command.ts';
import { changeCommands } from './commands/change.ts';
import { clipboardCommands } from './commands/clipboard.ts';
import { pageCommands } from './commands/page.ts';
import { walkCommands } from './commands/walk.ts';
import { writeCommands } from './commands/write.ts';

/** Every command of the sheet itself; other parts of the page add theirs with `useCommands`. */
export const allCommands: readonly Command[] = [
  ...walkCommands,
  ...writeCommands,
  ...changeCommands,
  ...clipboardCommands,
  ...pageCommands,
];

/** The commands that a pressed key may mean; those of the sheet itself come first. */
export const commandsFor = (chord: string, commands: readonly Command[]): Command[] =>
  commands.filter((it) => !it.heardElsewhere && it.keys?.includes(chord));
