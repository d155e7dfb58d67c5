import { z } from 'zod';
import { pictureSchema } from '../map/parts.ts';
import { atMap } from './place.ts';
import { onMap } from './place-params.ts';
import { route } from './route.ts';

export const pictureRoutes = {
  addPicture: route({
    method: 'POST',
    path: `${atMap}/pictures`,
    summary:
      'Send a picture for a map (PNG, JPEG, WebP or GIF, at most 5 MB); answers with what a cell or a persona refers to it by',
    access: 'editor',
    params: onMap,
    upload: true,
    answer: pictureSchema.omit({ alt: true }),
  }),
  copyPictures: route({
    method: 'POST',
    path: `${atMap}/pictures/copies`,
    summary:
      'Bring pictures along from another map that the caller may see, to be pasted on this one; answers with those that came',
    access: 'editor',
    params: onMap,
    body: z.object({ from: onMap, files: z.array(z.string().min(1).max(100)).max(500) }),
    answer: z.object({ files: z.array(z.string()) }),
  }),
  getPicture: route({
    method: 'GET',
    path: `${atMap}/pictures/:file`,
    summary: 'A picture on a map',
    access: 'viewer',
    params: onMap.extend({ file: z.string() }),
    answer: z.string(),
    stream: 'file',
  }),
};
