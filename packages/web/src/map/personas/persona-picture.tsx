import { type Persona, type Picture, reword } from '@waymark/model';
import { useState } from 'react';
import { useWords } from '../../language.tsx';
import { Editable } from '../editing/editable.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { Menu } from '../editing/menu.tsx';
import { usePictureAddress } from '../lanes/map-facts.tsx';
import { PictureChooser } from '../lanes/pictures/picture-chooser.tsx';

/** What a persona looks like; where there is no picture, a place to drop one. */
export function PersonaPicture({
  persona,
  name,
  onChange,
}: {
  persona: Persona;
  name: string;
  onChange: (picture: Picture | undefined, step?: string) => void;
}) {
  const { t, say, locale } = useWords();
  const mayEdit = useMayEdit();
  const addressOfPicture = usePictureAddress();
  const [choosing, setChoosing] = useState(false);
  const { picture } = persona;
  if (!picture && !mayEdit) return null;
  if (!picture || choosing) {
    return (
      <div className="w-34 shrink-0">
        <PictureChooser
          label={t('personas.picture', { name })}
          onSent={(sent) => {
            onChange({ ...sent, alt: { [locale]: name } });
            setChoosing(false);
          }}
        />
      </div>
    );
  }
  return (
    <div className="w-34 shrink-0">
      <img
        src={addressOfPicture(picture.file)}
        width={picture.width}
        height={picture.height}
        alt={say(picture.alt) || name}
        className="aspect-square w-full rounded-[3px] border border-line object-cover"
      />
      {mayEdit && (
        <div className="flex items-baseline justify-between gap-1 text-[11.5px] text-ink2">
          <Editable
            words={picture.alt}
            label={t('lanes.picture.alt')}
            empty={t('lanes.picture.alt')}
            onSave={(alt, { step }) =>
              onChange({ ...picture, alt: reword(alt, locale, say(alt)) }, step)
            }
          />
          <Menu
            label={t('personas.picture', { name })}
            className="rounded-[3px] px-1 hover:bg-hair pointer-coarse:size-11"
            items={[
              { label: t('lanes.picture.choose'), onPick: () => setChoosing(true) },
              {
                label: t('personas.picture.remove'),
                loss: true,
                onPick: () => onChange(undefined),
              },
            ]}
          >
            ⋯
          </Menu>
        </div>
      )}
    </div>
  );
}
