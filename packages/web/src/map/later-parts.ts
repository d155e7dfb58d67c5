import { later } from '../parts/later.ts';
import { laterPart } from '../parts/later-part.tsx';

/** What opens over and beside the map, and what is done with what was copied. */
export const afterPaint = later(() => import('./after-paint.ts'));

export const ConnectPicker = laterPart(afterPaint, (it) => it.ConnectPicker);
export const Drawer = laterPart(afterPaint, (it) => it.Drawer);
export const FindBar = laterPart(afterPaint, (it) => it.FindBar);
export const KeysDialog = laterPart(afterPaint, (it) => it.KeysDialog);
export const Palette = laterPart(afterPaint, (it) => it.Palette);
export const Panel = laterPart(afterPaint, (it) => it.Panel);
export const PersonaSheet = laterPart(afterPaint, (it) => it.PersonaSheet);
export const ShareDialog = laterPart(afterPaint, (it) => it.ShareDialog);
