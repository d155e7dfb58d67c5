import type { Command } from '../command.ts';

const clip = { group: 'clipboard', heardElsewhere: true, ofPart: true } as const;

/**
 * Copying and pasting; by key the browser itself hands the clipboard over, see `use-clipboard.ts`. By
 * name it is asked to do as if the key had been pressed, so that both go the same way.
 */
export const clipboardCommands: readonly Command[] = [
  {
    ...clip,
    id: 'copy',
    title: 'commands.copy',
    keys: ['Ctrl+C'],
    reads: true,
    when: ({ targets }) => targets.length > 0,
    run: () => {
      document.execCommand('copy');
    },
  },
  {
    ...clip,
    id: 'cut',
    title: 'commands.cut',
    keys: ['Ctrl+X'],
    when: ({ targets }) => targets.length > 0,
    run: () => {
      document.execCommand('cut');
    },
  },
  {
    ...clip,
    id: 'paste',
    title: 'commands.paste',
    keys: ['Ctrl+V'],
    run: ({ pasteFromClipboard }) => pasteFromClipboard(),
  },
];
