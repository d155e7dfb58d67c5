/** What somebody may do in a workspace or with one map; each may do all that those before may. */
export const roles = ['viewer', 'commenter', 'editor', 'owner'] as const;
export type Role = (typeof roles)[number];

/** Whether a role may do all that `least` may; nobody's role may nothing. */
export function isAtLeast(role: Role | null, least: Role): boolean {
  return role !== null && roles.indexOf(role) >= roles.indexOf(least);
}

/** The one of two roles that may do more. */
export function higherOf(a: Role | null, b: Role | null): Role | null {
  return b === null || isAtLeast(a, b) ? a : b;
}
