import type { Persona } from '@waymark/model';
import { useMemo, useState } from 'react';
import { CommentMark } from '../../comments/comment-mark.tsx';
import { useWords } from '../../language.tsx';
import { useCopyPersona } from '../clipboard/use-copy-persona.ts';
import { addPersona } from '../commands/commands.ts';
import { newId, useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import type { Command } from '../keyboard/command.ts';
import { useCommands } from '../keyboard/desk.tsx';
import { PersonaSheet } from '../later-parts.ts';
import { useSteady } from '../sheet/use-steady.ts';

const look = 'min-h-6 rounded-[3px] px-1 hover:text-ink hover:underline pointer-coarse:min-h-11';

/** Whose map it is: everybody's, or one persona's alone, who is then described beneath. */
export function PersonaStrip({
  personas,
  chosen,
  onChoose,
}: {
  personas: readonly Persona[];
  /** The persona whose lanes and curves alone are shown; null shows all. */
  chosen: string | null;
  onChoose: (persona: string | null) => void;
}) {
  const { t, say, locale } = useWords();
  const hand = useHand();
  const mayEdit = useMayEdit();
  const copier = useCopyPersona();
  const [fresh, setFresh] = useState<string | null>(null);
  const persona = personas.find((it) => it.id === chosen);
  const add = useSteady(() => {
    const id = newId();
    const name = { [locale]: t('personas.new') };
    hand.edit((map) => addPersona(map, { id, name }));
    setFresh(id);
    onChoose(id);
  });
  const commands = useMemo(
    (): Command[] => [{ id: 'add-persona', title: 'personas.add.long', group: 'write', run: add }],
    [add],
  );
  useCommands(commands);
  if (personas.length === 0 && !mayEdit) return null;
  const pressed = 'font-[560] text-ink underline underline-offset-4 decoration-accent decoration-2';
  return (
    <>
      <div
        className={`flex flex-wrap items-center gap-x-1.5 ${personas.length === 0 ? '-ml-1' : ''}`}
      >
        <span id="personas" className={personas.length === 0 ? 'sr-only' : ''}>
          {t('personas.of')}
        </span>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as a box */}
        <div role="group" aria-labelledby="personas" className="flex flex-wrap items-center">
          {personas.length > 0 && (
            <button
              type="button"
              aria-pressed={chosen === null}
              className={`${look} ${chosen === null ? pressed : ''}`}
              onClick={() => onChoose(null)}
            >
              {t('lanes.everybody')}
            </button>
          )}
          {personas.map((it) => (
            <span key={it.id} className="flex items-center">
              <button
                type="button"
                data-item={`persona:${it.id}`}
                aria-pressed={chosen === it.id}
                className={`${look} ${chosen === it.id ? pressed : ''}`}
                onClick={() => onChoose(chosen === it.id ? null : it.id)}
                onCopy={(event) => copier?.onCopy(it, event)}
              >
                {say(it.name) || t('map.unnamed')}
              </button>
              <CommentMark item={{ kind: 'persona', id: it.id }} />
            </span>
          ))}
          {mayEdit && (
            <button type="button" className={look} onClick={add}>
              + {t('personas.add')}
            </button>
          )}
        </div>
      </div>
      {persona && (
        <PersonaSheet
          key={persona.id}
          persona={persona}
          fresh={fresh === persona.id}
          onRemoved={() => onChoose(null)}
        />
      )}
    </>
  );
}
