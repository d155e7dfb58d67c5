import type { Picture } from '@waymark/model';
import { useRef } from 'react';
import { useWords } from '../../../language.tsx';
import { picturesIn } from './send-picture.ts';
import { useSendPictures } from './use-send-picture.ts';

/** A field that takes a picture, or several: dropped on it, pasted into it, or chosen. */
export function PictureChooser({
  label,
  onSent,
  onAll,
  fresh = false,
}: {
  label: string;
  /** Hears of each that came, and which one of several it is. */
  onSent: (picture: Picture, at: number) => void;
  /** Hears that all came; without it only one is taken. */
  onAll?: () => void;
  /** Takes the focus at once, so that a paste lands here. */
  fresh?: boolean;
}) {
  const { t } = useWords();
  const file = useRef<HTMLInputElement>(null);
  const { send, said, isSending } = useSendPictures();
  const takeAll = async (files: readonly File[]) => {
    if (await send(onAll ? files : files.slice(0, 1), onSent)) onAll?.();
  };
  const take = (data: DataTransfer | null) => {
    const pictures = picturesIn(data);
    if (pictures.length > 0) void takeAll(pictures);
    return pictures.length > 0;
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
        multiple={onAll !== undefined}
        accept="image/png,image/jpeg,image/webp,image/gif"
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])];
          target.value = '';
          if (chosen.length > 0) void takeAll(chosen);
        }}
      />
      <p role="status" className={isSending ? '' : 'mt-1 text-loss empty:mt-0'}>
        {said}
      </p>
    </div>
  );
}
