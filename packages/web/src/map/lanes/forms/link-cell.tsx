import { safeLink } from '@waymark/model';
import { useWords } from '../../../language.tsx';
import { TextLink } from '../rich-text.tsx';
import { Fields, fieldText, SmallField } from './fields.tsx';
import type { CellForm, ShownCell, WrittenCell } from './form.ts';
import { useCellWriting } from './use-cell-hand.ts';

/** A document or a page elsewhere: its words, or the name of its site where there are none. */
function Show({ cell }: ShownCell) {
  const { say } = useWords();
  const words = say(cell.text);
  const href = cell.link === undefined ? null : safeLink(cell.link);
  if (href === null) return words;
  const { hostname } = new URL(href);
  return (
    <>
      <TextLink href={href}>{words || hostname}</TextLink>
      {words !== '' && <span className="block text-[11px] text-ink2">{hostname}</span>}
    </>
  );
}

function Write(props: WrittenCell) {
  const { t } = useWords();
  const { writing, value, write, words } = useCellWriting(props);
  return (
    <Fields
      label={props.label}
      writing={writing}
      onSave={(fields) => {
        const link = webAddress(fieldText(fields, 'link'));
        const text = fieldText(fields, 'words');
        if (props.cell || link || text) write({ link, text: words(text) });
      }}
      onDone={props.onDone}
    >
      <SmallField
        name="link"
        label={t('lanes.address')}
        value={props.typed ?? props.cell?.link ?? ''}
        placeholder="https://"
        inputMode="url"
        maxLength={2_000}
      />
      <SmallField name="words" label={t('lanes.words')} value={value} maxLength={2_000} />
    </Fields>
  );
}

/** The address as it is kept; people leave the beginning out. */
function webAddress(text: string): string | undefined {
  if (text === '') return undefined;
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  const href = safeLink(whole);
  return href?.startsWith('http') ? href : undefined;
}

export const linkForm: CellForm = {
  Show,
  Write,
  empty: 'lanes.add-link',
  isOpen: ({ link }) => link !== undefined,
};
