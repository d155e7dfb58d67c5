import type { Stage } from '@waymark/model';
import { reword } from '@waymark/model';
import { useWords } from '../../language.tsx';
import { setIntent } from '../commands/commands.ts';
import { useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { TextInput } from '../editing/text-input.tsx';
import { endText, useWriting } from '../editing/use-writing.ts';

/** What the customer wants in a stage, in their words: two lines of it, and all of it when pointed at. */
export function StageIntent({
  stage,
  writing,
  onWrite,
}: {
  stage: Stage;
  /** It is being written. */
  writing: boolean;
  onWrite: (on: boolean) => void;
}) {
  const { t, say } = useWords();
  const mayEdit = useMayEdit();
  const text = say(stage.intent);
  if (writing && mayEdit) return <WrittenIntent stage={stage} onDone={() => onWrite(false)} />;
  if (text === '') return null;
  const look =
    'line-clamp-2 max-w-full text-left font-serif text-[12.5px]/[15px] text-ink2 italic hyphens-auto';
  if (!mayEdit) {
    return (
      <p className={look} title={text}>
        {text}
      </p>
    );
  }
  return (
    <button
      type="button"
      title={text}
      className={`-mx-1 cursor-text rounded-[3px] px-1 hover:bg-hair ${look}`}
      onClick={() => onWrite(true)}
    >
      <span className="sr-only">{t('map.stage.intent')}: </span>
      {text}
    </button>
  );
}

function WrittenIntent({ stage, onDone }: { stage: Stage; onDone: () => void }) {
  const { t, say, locale } = useWords();
  const hand = useHand();
  const writing = useWriting({ parts: [{ list: 'stages', id: stage.id }] });
  const value = say(stage.intent);
  const save = (text: string) => {
    const next = reword(stage.intent, locale, text);
    const intent = next.en?.trim() || next.nl?.trim() ? next : undefined;
    hand.edit((map) => setIntent(map, { id: stage.id, intent }), writing.step);
  };
  return (
    <TextInput
      value={value}
      label={t('map.stage.intent')}
      className="font-serif text-[12.5px]/[15px]"
      onType={(text) => writing.keep(() => save(text))}
      onDone={(text) => {
        endText(writing, { text, value, save });
        onDone();
      }}
    />
  );
}
