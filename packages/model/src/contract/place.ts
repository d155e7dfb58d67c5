/** Where what belongs to one workspace stands. */
export const atWorkspace = '/api/workspaces/:workspace';

/** Where what belongs to one map stands. */
export const atMap = `${atWorkspace}/maps/:map`;
