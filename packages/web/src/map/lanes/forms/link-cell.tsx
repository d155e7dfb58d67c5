import { safeLink } from '@waymark/model';
import { useState } from 'react';
import { useWords } from '../../../language.tsx';
import { useDeskStore } from '../../keyboard/desk.tsx';
import { TextLink } from '../rich-text.tsx';
import { shownAddress } from '../web-address.ts';
import { FieldNote, Fields, fieldText, SmallField } from './fields.tsx';
import type { CellForm, ShownCell, WrittenCell } from './form.ts';
import { readLink } from './link-fields.ts';
import { useCellWriting } from './use-cell-hand.ts';

/** A document or a page elsewhere: its words with the name of its site, or its address. */
function Show({ cell }: ShownCell) {
  const { say } = useWords();
  const words = say(cell.text);
  const href = cell.link === undefined ? null : safeLink(cell.link);
  if (href === null) return words;
  if (words === '') {
    return (
      <span className="block truncate">
        <TextLink href={href}>{shownAddress(href)}</TextLink>
      </span>
    );
  }
  return (
    <>
      <TextLink href={href}>{words}</TextLink>
      <span className="block text-[11px] text-ink2">{new URL(href).hostname}</span>
    </>
  );
}

function Write(props: WrittenCell) {
  const { t } = useWords();
  const desk = useDeskStore();
  const { writing, value, write, words } = useCellWriting(props);
  const [link] = useState(props.cell?.link ?? '');
  const [unread, setUnread] = useState('');
  // What could not be read is kept with the words, and stands in its own field while that is open.
  const own = unread !== '' && value.endsWith(unread) ? value.slice(0, -unread.length) : value;
  return (
    <Fields
      label={props.label}
      writing={writing}
      onSave={(fields) => {
        const read = readLink(fieldText(fields, 'words'), fieldText(fields, 'link'));
        setUnread(read.unread);
        if (writing.isOver() && read.unread !== '') {
          desk.note({ sentence: t('lanes.address.none', { what: read.unread }) });
        }
        if (props.cell || read.link || read.words) {
          write({ link: read.link, text: words(read.words) });
        }
      }}
      onDone={props.onDone}
    >
      <SmallField
        name="words"
        label={t('lanes.words')}
        value={props.typed ?? own.trimEnd()}
        maxLength={2_000}
      />
      <SmallField
        name="link"
        label={t('lanes.address')}
        value={link}
        placeholder="https://"
        inputMode="url"
        maxLength={2_000}
      />
      <FieldNote>{unread !== '' && t('lanes.address.none', { what: unread })}</FieldNote>
    </Fields>
  );
}

export const linkForm: CellForm = {
  Show,
  Write,
  empty: 'lanes.add-link',
  isOpen: ({ link }) => link !== undefined,
};
