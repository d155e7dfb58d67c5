import { queryOptions } from '@tanstack/react-query';
import { call } from '../api.ts';

/** Who is in a workspace, and who is let into single maps of it. */
export const membersQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['members', workspace],
    queryFn: ({ signal }) => call('listMembers', { params: { workspace }, signal }),
  });

/** The invitations of a workspace that can still be used. */
export const invitationsQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['invitations', workspace],
    queryFn: ({ signal }) => call('listInvitations', { params: { workspace }, signal }),
  });

/** Who is let into one map, and the invitations into it. */
export const grantsQuery = (workspace: string, map: string) =>
  queryOptions({
    queryKey: ['grants', workspace, map],
    queryFn: ({ signal }) => call('listGrants', { params: { workspace, map }, signal }),
  });
