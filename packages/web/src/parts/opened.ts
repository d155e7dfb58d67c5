/**
 * What buttons open over a page: in one file, with all that finds a place for it, which comes when the
 * page has been painted or somebody comes near such a button. Taken from here by `later-opened.ts` alone.
 */
export { ConditionEditor } from '../condition-editor.tsx';
export { CaseChoice } from '../question/case-choice.tsx';
export { FilterChoice } from '../question/filter-choice.tsx';
export { RangeChoice } from '../question/range-choice.tsx';
export { MenuList } from './menu-list.tsx';
export { PopoverBody } from './popover-body.tsx';
