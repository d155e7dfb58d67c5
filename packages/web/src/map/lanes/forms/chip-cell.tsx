import { plainText } from '@waymark/model';
import { useState } from 'react';
import { useWords } from '../../../language.tsx';
import { addCell } from '../../commands/commands.ts';
import { newId, useHand } from '../../editing/editor.tsx';
import { TextInput } from '../../editing/text-input.tsx';
import { endText } from '../../editing/use-writing.ts';
import type { CellForm, ShownCell, WrittenCell } from './form.ts';
import { useCellWriting } from './use-cell-hand.ts';

/** A name with a line around it: a channel, a system, somebody. */
function Show({ cell }: ShownCell) {
  const { say } = useWords();
  return (
    <span className="chip inline-block max-w-full rounded-[9px] border border-edge/70 px-2 py-px text-[12px]">
      {plainText(say(cell.text))}
    </span>
  );
}

/** Several names at once may be typed with commas between them. */
function Write(props: WrittenCell) {
  const { locale } = useWords();
  const { writing, value, write, words } = useCellWriting(props);
  const hand = useHand();
  const [before] = useState(value);
  const save = (text: string) => write({ text: words(text) });
  const saveEach = (text: string) => {
    const [first = '', ...more] = text.split(',').map((name) => name.trim());
    save(first);
    const place = { lane: props.lane.id, stage: props.stage };
    for (const name of more.filter((it) => it !== '')) {
      const added = { id: newId(), ...place, text: { [locale]: name } };
      hand.edit((map) => addCell(map, added), writing.step);
    }
  };
  return (
    <TextInput
      value={value}
      typed={props.typed}
      label={props.label}
      className="min-w-24"
      onType={(text) => writing.keep(() => save(text))}
      onDone={(text, onward) => {
        const isSeveral = text !== before && text?.includes(',');
        endText(writing, { text, value: isSeveral ? '' : value, save: saveEach });
        props.onDone(onward);
      }}
    />
  );
}

export const chipForm: CellForm = { Show, Write, empty: 'lanes.add-chip', inline: true };
