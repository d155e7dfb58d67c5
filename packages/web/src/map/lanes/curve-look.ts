import type { Persona } from '@waymark/model';
import type { Curve } from '../commands/commands.ts';

const everybody = '5 5';
/** One pattern of dashes a persona, in the order in which they stand on the map. */
const patterns = ['1.5 4', '10 4', '10 3 2 3', '3 3 7 3', '14 3 2 3 2 3', '6 2'] as const;

/** How a curve is drawn: whose it is shows in its dashes, and that it is meant to become in its colour too. */
export function curveLook(
  { persona, when }: Curve,
  personas: readonly Persona[],
): { dashes: string; stroke: string; width: number } {
  const at = personas.findIndex((it) => it.id === persona);
  return {
    dashes: at < 0 ? everybody : (patterns[at % patterns.length] ?? everybody),
    stroke: when === 'to-be' ? 'var(--gain)' : 'var(--ink2)',
    width: when === 'to-be' ? 2 : 1.5,
  };
}
