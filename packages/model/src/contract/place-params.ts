import { z } from 'zod';

/** What the address of something in a workspace says. */
export const inWorkspace = z.object({ workspace: z.string() });

/** What the address of something of one map says. */
export const onMap = inWorkspace.extend({ map: z.string() });
