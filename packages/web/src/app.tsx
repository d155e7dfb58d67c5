import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { CallError } from './api.ts';
import { LanguageProvider } from './language.tsx';
import { CrashPage, MissingPage } from './pages/missing-page.tsx';
import { Loading } from './parts/notice.tsx';
import { routeTree } from './routes.tsx';
import { forgetSession } from './session.tsx';

/** A refusal stays a refusal; only silence is worth another try. */
const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      // Signed out in another window, or the session ran out.
      if (!(error instanceof CallError && error.code === 'NOT_SIGNED_IN')) return;
      forgetSession(queries);
      void router.navigate({ to: '/sign-in' });
    },
  }),
  defaultOptions: {
    queries: {
      retry: (failures, error) =>
        failures < 2 && error instanceof CallError && error.code === 'OFFLINE',
      refetchOnWindowFocus: false,
    },
    // Done now or refused now: what waits for a connection would be done after it was given up.
    mutations: { networkMode: 'always' },
  },
});

const router = createRouter({
  routeTree,
  context: { queries },
  defaultPreload: 'intent',
  defaultPendingComponent: () => (
    <div className="px-6">
      <Loading />
    </div>
  ),
  defaultNotFoundComponent: MissingPage,
  defaultErrorComponent: CrashPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** The whole of the pages: language, what was read from the server, and where the reader is. */
export function App() {
  return (
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageProvider>
  );
}
