import { useSyncExternalStore } from 'react';

const query = '(max-width: 700px)';

/** Whether the page is too narrow to draw a map on, so that it is read instead. */
export const usePhone = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
