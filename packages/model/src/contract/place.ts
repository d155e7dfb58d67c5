import { z } from 'zod';

/** Where what belongs to one workspace stands. */
export const atWorkspace = '/api/workspaces/:workspace';
export const inWorkspace = z.object({ workspace: z.string() });

/** Where what belongs to one map stands. */
export const atMap = `${atWorkspace}/maps/:map`;
export const onMap = inWorkspace.extend({ map: z.string() });
