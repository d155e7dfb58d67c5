import type { Picture } from '@waymark/model';
import { useState } from 'react';
import { useWords } from '../../../language.tsx';
import { useSentence } from '../../../parts/notice.tsx';
import { usePlace } from '../map-facts.tsx';
import { sendPicture } from './send-picture.ts';

/** Sends a picture from where it was dropped, and says meanwhile and afterwards how that went. */
export function useSendPicture(onSent: (picture: Picture) => void) {
  const { t } = useWords();
  const sentence = useSentence();
  const place = usePlace();
  const [state, setState] = useState<'idle' | 'sending' | { wrong: string }>('idle');
  const send = async (file: Blob) => {
    setState('sending');
    try {
      onSent(await sendPicture(place, file));
      setState('idle');
    } catch (error) {
      setState({ wrong: sentence(error) });
    }
  };
  return {
    send: (file: Blob) => void send(file),
    said: state === 'sending' ? t('lanes.picture.sending') : state === 'idle' ? null : state.wrong,
    isSending: state === 'sending',
  };
}
