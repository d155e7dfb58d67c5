import { fromNothing, togetherPath } from '@waymark/model';

/** Where the line to a map leads; `isHere` when its document is here already, and only what it lacks is to come. */
export function lineTo(
  { workspace, map }: { workspace: string; map: string },
  isHere: boolean,
): string {
  const path = togetherPath
    .replace(':workspace', encodeURIComponent(workspace))
    .replace(':map', encodeURIComponent(map));
  const query = isHere ? '' : `?${new URLSearchParams(fromNothing)}`;
  return `${location.origin.replace(/^http/, 'ws')}${path}${query}`;
}
