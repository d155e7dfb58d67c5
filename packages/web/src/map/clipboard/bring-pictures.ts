import { type JourneyMap, picturesOf } from '@waymark/model';
import { call } from '../../api.ts';
import type { Clip } from './clip-schema.ts';

/** A map by its workspace. */
export interface ClipPlace {
  workspace: string;
  map: string;
}

/** The pictures of a clip that are not on this map yet. */
export function picturesToBring(clip: Clip, map: JourneyMap): string[] {
  const here = picturesOf(map);
  return [...picturesOf(clip)].filter((file) => !here.has(file));
}

/**
 * Asks the server to bring the pictures of a clip along, and answers those that cannot come: who may
 * not see the map they are on pastes without them. Errors: CallError when the server is not there.
 */
export async function bringPictures(
  clip: Clip,
  files: readonly string[],
  to: ClipPlace,
): Promise<string[]> {
  const { from } = clip;
  if (!from) return [...files];
  const { files: came } = await call('copyPictures', {
    params: to,
    body: { from, files: [...files] },
  });
  return files.filter((file) => !came.includes(file));
}

/** The clip without some pictures, and without the cells in which nothing else stands. */
export function withoutPictures(clip: Clip, files: readonly string[]): Clip {
  const isLeft = (it: { picture?: { file: string } | undefined }) =>
    it.picture !== undefined && files.includes(it.picture.file);
  return {
    ...clip,
    personas: clip.personas.map(({ picture, ...rest }) =>
      picture && !isLeft({ picture }) ? { ...rest, picture } : rest,
    ),
    cells: clip.cells.flatMap((cell) => {
      if (!isLeft(cell)) return [cell];
      const { picture: _, ...rest } = cell;
      return rest.text.en || rest.text.nl ? [rest] : [];
    }),
  };
}
