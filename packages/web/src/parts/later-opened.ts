import { askAhead, later } from './later.ts';
import { laterPart } from './later-part.tsx';

const opened = later(() => import('./opened.ts'));

export const CaseChoice = laterPart(opened, (it) => it.CaseChoice);
export const ConditionEditor = laterPart(opened, (it) => it.ConditionEditor);
export const FilterChoice = laterPart(opened, (it) => it.FilterChoice);
export const MenuList = laterPart(
  opened,
  (it) => it.MenuList,
  ({ open }) => open,
);
export const PopoverBody = laterPart(opened, (it) => it.PopoverBody);
export const RangeChoice = laterPart(opened, (it) => it.RangeChoice);

/** Somebody comes near what may open. */
export const comeNearOpened = (): void => askAhead(opened);
