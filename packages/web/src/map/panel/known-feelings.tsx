import type { Emotion, Persona } from '@waymark/model';
import { useTalk } from '../../comments/talk.tsx';
import { useWords } from '../../language.tsx';
import { noteEmotion, proveEmotion } from '../commands/commands.ts';
import { Editable } from '../editing/editable.tsx';
import { useHand } from '../editing/editor.tsx';
import { useMay, useMayEdit } from '../editing/may-edit.tsx';
import { dayToday } from '../lanes/evidence/evidence.ts';
import { EvidenceButton } from '../lanes/evidence/evidence-button.tsx';
import { evidenceInWords } from '../lanes/evidence/in-words.ts';
import { curveKey, feelingWord } from '../lanes/feeling-points.ts';

/** How people feel at a touchpoint as we assume it: a line for each curve, with a word for it. */
export function KnownFeelings({
  felt,
  personas,
}: {
  felt: readonly Emotion[];
  personas: readonly Persona[];
}) {
  const { t } = useWords();
  const talk = useTalk();
  const mayComment = useMay('commenter');
  const [first] = felt;
  return (
    <div className="border-t border-hair py-1">
      <dt className="flex items-center justify-between text-[11.5px] text-ink2">
        {t('map.lane.feeling')}
        {talk && mayComment && first && (
          <button
            type="button"
            className="min-h-6 rounded-[3px] px-1 hover:text-ink hover:underline pointer-coarse:min-h-11"
            onClick={() => talk.openOn({ kind: 'feeling', id: first.touchpoint })}
          >
            {t('comments.menu')}
            <span className="sr-only">: {t('map.lane.feeling')}</span>
          </button>
        )}
      </dt>
      <dd>
        {felt.map((emotion) => (
          <KnownFeeling key={curveKey(emotion)} emotion={emotion} personas={personas} />
        ))}
      </dd>
    </div>
  );
}

function KnownFeeling({ emotion, personas }: { emotion: Emotion; personas: readonly Persona[] }) {
  const words = useWords();
  const { t, say } = words;
  const hand = useHand();
  const mayEdit = useMayEdit();
  const { touchpoint, persona, when } = emotion;
  const curve = { touchpoint, persona, when };
  const key = `${touchpoint} ${curveKey(emotion)}`;
  const of = personas.find((it) => it.id === persona);
  const who = [
    ...(of
      ? [say(of.name) || t('map.unnamed')]
      : personas.length > 0
        ? [t('lanes.everybody')]
        : []),
    ...(when ? [t('lanes.to-be')] : []),
  ];
  const grade = t(`map.feel.${feelingWord(emotion.value)}`);
  const label = [t('map.lane.feeling'), ...who].join(', ');
  return (
    <div className="flex items-start gap-1 py-0.5">
      <div className="min-w-0 flex-1">
        {who.length > 0 && <span className="text-ink2">{who.join(', ')}: </span>}
        {grade}
        {(mayEdit || say(emotion.note)) && ', '}
        <Editable
          words={emotion.note}
          label={`${label}, ${t('lanes.feel.note')}`}
          empty={t('lanes.feel.note.add')}
          className="-mx-1 min-h-6 px-1 font-serif italic pointer-coarse:min-h-11"
          onSave={(note, { step }) => {
            const kept = note.en?.trim() || note.nl?.trim() ? note : undefined;
            hand.edit((map) => noteEmotion(map, { ...curve, note: kept }), step);
          }}
        />
        {emotion.evidence && (
          <p className="text-[11.5px] text-ink2">
            {evidenceInWords(emotion.evidence, words, dayToday())}
          </p>
        )}
      </div>
      {mayEdit && (
        <EvidenceButton
          evidence={emotion.evidence}
          label={label}
          className="grid size-6 shrink-0 place-items-center rounded-[3px] text-[11px] text-ink2 hover:bg-hair hover:text-ink pointer-coarse:size-11"
          onOpenChange={(open) => !open && hand.seal()}
          onChange={(evidence) =>
            hand.edit((map) => proveEmotion(map, { ...curve, evidence }), `evidence ${key}`)
          }
        />
      )}
    </div>
  );
}
