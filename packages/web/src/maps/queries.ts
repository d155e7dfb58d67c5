import {
  type MutationOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Contract, GivenBody, SavedMap } from '@waymark/model';
import { CallError, call } from '../api.ts';

export const mapsQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['maps', workspace],
    queryFn: ({ signal }) => call('listMaps', { params: { workspace }, signal }),
  });

/** One saved map; the map page asks for it under the same key. */
export const mapQuery = (workspace: string, map: string) =>
  queryOptions({
    queryKey: ['map', workspace, map],
    queryFn: ({ signal }) => call('getMap', { params: { workspace, map }, signal }),
  });

type NewMap = GivenBody<Contract['createMap']>;

/** Makes a map and opens it. */
export function useCreateMap(workspace: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: NewMap) => call('createMap', { params: { workspace }, body }),
    onSuccess: async (saved: SavedMap) => {
      await client.invalidateQueries({ queryKey: mapsQuery(workspace).queryKey });
      await navigate({ to: '/w/$workspace/maps/$map', params: { workspace, map: saved.id } });
    },
  } satisfies MutationOptions<SavedMap, Error, NewMap>);
}

/** Reads a map file; the server says what is wrong with it when it is JSON but no map. */
export async function readMapFile(file: File, notJson: string): Promise<NewMap> {
  try {
    const map: unknown = JSON.parse(await file.text());
    return { map };
  } catch {
    throw new CallError(400, 'BAD_MAP', notJson);
  }
}
