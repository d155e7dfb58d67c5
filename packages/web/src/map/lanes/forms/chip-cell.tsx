import { plainText } from '@waymark/model';
import { useWords } from '../../../language.tsx';
import { addCell } from '../../commands/commands.ts';
import { newId, useHand } from '../../editing/editor.tsx';
import { TextInput } from '../../editing/text-input.tsx';
import type { CellForm, ShownCell, WrittenCell } from './form.ts';
import { useCellHand } from './use-cell-hand.ts';

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
  const { say, locale } = useWords();
  const { write, words } = useCellHand(props);
  const hand = useHand();
  const value = say(props.cell?.text);
  return (
    <TextInput
      value={value}
      typed={props.typed}
      label={props.label}
      className="min-w-24"
      onDone={(text, onward) => {
        const [first = '', ...more] = (text ?? '').split(',').map((name) => name.trim());
        if (text !== null && text !== value) {
          write({ text: words(first) });
          const place = { lane: props.lane.id, stage: props.stage };
          for (const name of more.filter((it) => it !== ''))
            hand.edit((map) => addCell(map, { id: newId(), ...place, text: { [locale]: name } }));
        }
        props.onDone(onward);
      }}
    />
  );
}

export const chipForm: CellForm = { Show, Write, empty: 'lanes.add-chip', inline: true };
