/**
 * What opens over and beside the map when somebody asks for it: in one file, which comes when the map
 * has been painted. Taken from here by `later-parts.ts` alone.
 */
export { Drawer } from '../comments/drawer.tsx';
export { ShareDialog } from '../sharing/share-dialog.tsx';
export { pasteClip } from './clipboard/paste-clip.ts';
export { pasteByName, pastePictures, pasteText } from './clipboard/pasting.ts';
export { FindBar } from './find/find-bar.tsx';
export { KeysDialog } from './keyboard/keys-dialog.tsx';
export { ConnectPicker } from './palette/connect-picker.tsx';
export { Palette } from './palette/palette.tsx';
export { Panel } from './panel/panel.tsx';
export { PersonaSheet } from './personas/persona-sheet.tsx';
