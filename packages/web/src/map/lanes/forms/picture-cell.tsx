import { reword } from '@waymark/model';
import { useWords } from '../../../language.tsx';
import { usePictureAddress } from '../map-facts.tsx';
import { PictureChooser } from '../pictures/picture-chooser.tsx';
import { Fields, fieldText, SmallField } from './fields.tsx';
import type { CellForm, ShownCell, WrittenCell } from './form.ts';
import { useCellHand, useCellWriting } from './use-cell-hand.ts';

/** A picture with what is said under it. */
function Show({ cell }: ShownCell) {
  const { say, t } = useWords();
  const addressOfPicture = usePictureAddress();
  const { picture } = cell;
  const words = say(cell.text);
  return (
    <>
      {picture && (
        <img
          src={addressOfPicture(picture.file)}
          width={picture.width}
          height={picture.height}
          alt={say(picture.alt) || t('lanes.picture.no-alt')}
          loading="lazy"
          draggable={false}
          className="block h-auto max-h-28 w-auto max-w-full rounded-[3px] border border-line object-contain"
        />
      )}
      {words !== '' && <span className="mt-0.5 block text-[12px]">{words}</span>}
    </>
  );
}

function Write(props: WrittenCell) {
  const { t, say, locale } = useWords();
  const { writing, value, write, words } = useCellWriting(props);
  const put = useCellHand(props);
  const putBeside = useCellHand({ ...props, cell: null });
  const addressOfPicture = usePictureAddress();
  const picture = props.cell?.picture;
  return (
    <Fields
      label={props.label}
      writing={writing}
      onSave={(fields) => {
        if (!props.cell) return;
        const alt = fieldText(fields, 'alt');
        write({
          text: words(fieldText(fields, 'words')),
          ...(picture && { picture: { ...picture, alt: reword(picture.alt, locale, alt) } }),
        });
      }}
      onDone={props.onDone}
    >
      {picture && (
        <>
          <img
            src={addressOfPicture(picture.file)}
            alt=""
            className="max-h-60 self-center object-contain"
          />
          <SmallField
            name="alt"
            label={t('lanes.picture.alt')}
            placeholder={t('lanes.picture.alt.hint')}
            value={say(picture.alt)}
            maxLength={1_000}
          />
          <SmallField
            name="words"
            label={t('lanes.picture.under')}
            value={value}
            maxLength={2_000}
          />
        </>
      )}
      <PictureChooser
        fresh={!picture}
        label={props.label}
        onSent={(sent, at) => {
          if (at > 0) putBeside({ picture: sent });
          else put({ picture: { ...sent, ...(picture?.alt && { alt: picture.alt }) } });
        }}
        onAll={() => {
          if (!props.cell) props.onDone('stay');
        }}
      />
    </Fields>
  );
}

export const pictureForm: CellForm = { Show, Write, empty: 'lanes.add-picture' };
