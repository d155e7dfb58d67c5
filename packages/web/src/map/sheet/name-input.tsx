import { reword, type Touchpoint } from '@waymark/model';
import { useWords } from '../../language.tsx';
import { editTouchpoint } from '../commands/commands.ts';
import { useHand } from '../editing/editor.tsx';
import type { Onward } from '../editing/end-of-writing.ts';
import { TextInput } from '../editing/text-input.tsx';
import { endText, useWriting } from '../editing/use-writing.ts';

/** The name of a touchpoint, written on its card; one that is emptied stays as it was. */
export function NameInput({
  touchpoint: { id, name },
  typed,
  step,
  onDone,
}: {
  touchpoint: Touchpoint;
  typed: string | null;
  /** What the writing is one step back with. */
  step?: string | undefined;
  onDone: (onward: Onward) => void;
}) {
  const { t, say, locale } = useWords();
  const hand = useHand();
  const writing = useWriting({ parts: [{ list: 'touchpoints', id }], step });
  const value = say(name);
  const save = (text: string) => {
    const change = { name: reword(name, locale, text) };
    hand.edit((map) => editTouchpoint(map, { id, change }), writing.step);
  };
  return (
    <TextInput
      value={value}
      label={t('map.name')}
      typed={typed}
      className="absolute top-1 left-1 z-10 max-w-[calc(100%-8px)] text-[12.3px] font-[560]"
      onType={(text) => writing.keep(() => save(text))}
      onDone={(text, onward) => {
        endText(writing, { text: text || null, value, save });
        onDone(onward);
      }}
    />
  );
}
