import type { Picture } from '@waymark/model';
import { useState } from 'react';
import { useWords } from '../../../language.tsx';
import { useSentence } from '../../../parts/notice.tsx';
import { usePlace } from '../map-facts.tsx';
import { sendPicture } from './send-picture.ts';

/** Sends pictures from where they were dropped, and says meanwhile and afterwards how that went. */
export function useSendPictures() {
  const { t } = useWords();
  const sentence = useSentence();
  const place = usePlace();
  const [{ sending, wrong }, setState] = useState<{ sending: number; wrong: string | null }>({
    ...{ sending: 0, wrong: null },
  });
  return {
    /** One after the other, so that they come to stand in their order; answers whether all came. */
    async send(files: readonly File[], put: (picture: Picture, at: number) => void) {
      setState((now) => ({ sending: now.sending + 1, wrong: null }));
      let failed: string | null = null;
      for (const [at, file] of files.entries()) {
        try {
          put(await sendPicture(place, file), at);
        } catch (error) {
          failed = sentence(error);
        }
      }
      setState((now) => ({ sending: now.sending - 1, wrong: failed ?? now.wrong }));
      return failed === null;
    },
    said: sending > 0 ? t('lanes.picture.sending') : wrong,
    isSending: sending > 0,
  };
}
