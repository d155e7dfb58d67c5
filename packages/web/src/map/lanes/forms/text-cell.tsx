import { laneFacts } from '@waymark/model';
import { useWords } from '../../../language.tsx';
import { endText } from '../../editing/use-writing.ts';
import { ChangedText } from '../../marks/changed-text.tsx';
import { useRewritten } from '../../marks/marks.tsx';
import { keyOf } from '../../selection/part.ts';
import { hasLink, richText } from '../rich-text.tsx';
import type { CellForm, ShownCell, WrittenCell } from './form.ts';
import { RichInput } from './rich-input.tsx';
import { useCellWriting } from './use-cell-hand.ts';

const voiceLook = 'font-serif text-[13.6px]/[1.32]';

/** A text with light marks; between quotation marks where it is somebody's own words. */
function Show({ cell, lane }: ShownCell) {
  const { say, t } = useWords();
  const text = say(cell.text);
  const rewritten = useRewritten(keyOf({ kind: 'cell', id: cell.id }));
  if (rewritten) return <ChangedText before={rewritten.before} after={rewritten.after} />;
  if (!laneFacts(lane.kind).voice) return richText(text);
  const isQuoted = /^[“"„]/.test(text);
  return <span className={voiceLook}>{richText(isQuoted ? text : t('map.quote', { text }))}</span>;
}

function Write(props: WrittenCell) {
  const { writing, value, write, words } = useCellWriting(props);
  const save = (text: string) => write({ text: words(text) });
  return (
    <RichInput
      value={value}
      typed={props.typed}
      label={props.label}
      className={laneFacts(props.lane.kind).voice ? voiceLook : ''}
      onType={(text) => writing.keep(() => save(text))}
      onDone={(text, onward) => {
        endText(writing, { text, value, save });
        props.onDone(onward);
      }}
    />
  );
}

export const textForm: CellForm = {
  Show,
  Write,
  empty: 'map.none',
  isOpen: ({ text }) => hasLink(text.en ?? '') || hasLink(text.nl ?? ''),
};
