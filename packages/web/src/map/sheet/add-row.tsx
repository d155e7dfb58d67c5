import type { Stage } from '@waymark/model';
import { memo } from 'react';
import { useWords } from '../../language.tsx';
import { addStage, addTouchpoint } from '../commands/commands.ts';
import { newId, useHand } from '../editing/editor.tsx';
import { type Frame, labelWidth } from '../layout/frame.ts';

const look =
  'rounded-[3px] px-1 py-0.5 text-[11.5px] text-ink2 opacity-0 hover:text-ink hover:underline focus-visible:opacity-100 group-hover/sheet:opacity-100 pointer-coarse:opacity-100';

/** Beneath each stage a way to add to it, and one to add a stage; there when the sheet is looked at. */
export const AddRow = memo(function AddRow({
  stages,
  frame,
  onFresh,
}: {
  stages: readonly Stage[];
  frame: Frame;
  /** Hears the id of what was added, so that its name is asked for. */
  onFresh: (id: string) => void;
}) {
  const { t, say, locale } = useWords();
  const hand = useHand();
  return (
    <div
      className="relative -mt-4 flex pb-1 print:hidden"
      style={{ width: frame.width, paddingLeft: labelWidth }}
    >
      {stages.map((stage, index) => (
        <div
          key={stage.id}
          className="flex justify-between pr-5"
          style={{ width: frame.columns[index]?.width }}
        >
          <button
            type="button"
            className={`-mx-1 ${look}`}
            onClick={() => {
              const name = { [locale]: t('map.new-touchpoint') };
              const id = newId();
              const added = { id, stage: stage.id, name, channel: 'web' as const };
              hand.edit((map) => addTouchpoint(map, added));
              onFresh(id);
            }}
          >
            + {t('map.touchpoint.short')}
            <span className="sr-only">, {say(stage.name)}</span>
          </button>
          {index === stages.length - 1 && (
            <button
              type="button"
              className={look}
              onClick={() => {
                const name = { [locale]: t('map.new-stage') };
                const id = newId();
                hand.edit((map) => addStage(map, { id, name, at: map.stages.length }));
                onFresh(id);
              }}
            >
              + {t('map.stage.short')}
            </button>
          )}
        </div>
      ))}
    </div>
  );
});
