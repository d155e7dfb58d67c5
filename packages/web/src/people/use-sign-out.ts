import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../api.ts';
import { forgetDrafts } from '../drafts.ts';
import { forgetSession } from '../session.tsx';

/** Ends the session in this browser and shows how to come in again. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await call('signOut', {});
    forgetDrafts();
    forgetSession(client);
    await navigate({ to: '/sign-in' });
  };
}
