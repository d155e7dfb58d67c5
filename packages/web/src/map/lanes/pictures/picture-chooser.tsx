import type { Picture } from '@waymark/model';
import { useRef } from 'react';
import { useWords } from '../../../language.tsx';
import { pictureIn } from './send-picture.ts';
import { useSendPicture } from './use-send-picture.ts';

/** A field that takes a picture: dropped on it, pasted into it, or chosen. */
export function PictureChooser({
  label,
  onSent,
  fresh = false,
}: {
  label: string;
  onSent: (picture: Picture) => void;
  /** Takes the focus at once, so that a paste lands here. */
  fresh?: boolean;
}) {
  const { t } = useWords();
  const file = useRef<HTMLInputElement>(null);
  const { send, said, isSending } = useSendPicture(onSent);
  const take = (data: DataTransfer | null) => {
    const picture = pictureIn(data);
    if (picture) send(picture);
    return picture !== null;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside takes all of it by key
    <div
      className="rounded-[3px] border border-dashed border-edge p-2 text-center text-[11.5px] text-ink2"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        take(event.dataTransfer);
      }}
      onPaste={(event) => {
        if (take(event.clipboardData)) event.preventDefault();
        event.stopPropagation();
      }}
    >
      <button
        type="button"
        aria-label={`${t('lanes.picture.choose')}: ${label}`}
        // biome-ignore lint/a11y/noAutofocus: it was opened to take a picture, pasted for instance
        autoFocus={fresh}
        // Not disabled: it would lose the focus, and what it stands in would close.
        aria-disabled={isSending}
        className="min-h-6 rounded-[3px] px-1 text-accent underline underline-offset-2 pointer-coarse:min-h-11"
        onClick={() => !isSending && file.current?.click()}
      >
        {t('lanes.picture.choose')}
      </button>
      <p>{t('lanes.picture.or')}</p>
      <input
        ref={file}
        type="file"
        hidden
        accept="image/png,image/jpeg,image/webp,image/gif"
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          target.value = '';
          if (chosen) send(chosen);
        }}
      />
      <p role="status" className={isSending ? '' : 'mt-1 text-loss empty:mt-0'}>
        {said}
      </p>
    </div>
  );
}
