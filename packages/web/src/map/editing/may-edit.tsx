import { isAtLeast, type Role } from '@waymark/model';
import { createContext, useContext } from 'react';

const RoleContext = createContext<Role>('owner');

/** Says what the reader may do with the map below it; without one they may do everything. */
export const RoleProvider = RoleContext.Provider;

/** Whether the reader may do at least what this role may. */
export function useMay(least: Role): boolean {
  return isAtLeast(useContext(RoleContext), least);
}

/** Whether the map may be changed here; who may not sees no field, menu, handle or key for it. */
export const useMayEdit = (): boolean => useMay('editor');
