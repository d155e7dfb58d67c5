import { type Persona, personaRoles, type Words as TypedWords } from '@waymark/model';
import { useEffect, useMemo, useRef } from 'react';
import { useTalk } from '../../comments/talk.tsx';
import { useWords } from '../../language.tsx';
import { useCopyPersona } from '../clipboard/use-copy-persona.ts';
import { editPersona, removePersona } from '../commands/commands.ts';
import { Editable } from '../editing/editable.tsx';
import { useHand } from '../editing/editor.tsx';
import { useMay, useMayEdit } from '../editing/may-edit.tsx';
import { Menu } from '../editing/menu.tsx';
import type { Command } from '../keyboard/command.ts';
import { useCommands } from '../keyboard/desk.tsx';
import { useSteady } from '../sheet/use-steady.ts';
import { PersonaPicture } from './persona-picture.tsx';
import { PersonaTraits } from './persona-traits.tsx';
import type { Trait } from './trait-lines.ts';

const tool =
  'min-h-6 rounded-[3px] px-1 text-[12px] text-ink2 hover:text-ink hover:underline pointer-coarse:min-h-11';
const copying: Omit<Command, 'run'> = {
  ...{ id: 'copy-persona', title: 'personas.copy', group: 'clipboard', reads: true },
};

/** The same list each time, so that nothing is followed anew. */
const noTraits: readonly Trait[] = [];

/** Who somebody is, written where it stands: a name, a role, what they say, and what is known of them. */
export function PersonaSheet({
  persona,
  fresh,
  onRemoved,
}: {
  persona: Persona;
  /** Just added: the name is asked for at once. */
  fresh: boolean;
  onRemoved: () => void;
}) {
  const { t, say } = useWords();
  const hand = useHand();
  const mayEdit = useMayEdit();
  const talk = useTalk();
  const mayComment = useMay('commenter');
  const copier = useCopyPersona();
  const copy = useSteady(() => copier?.copy(persona));
  const sheet = useRef<HTMLElement>(null);
  const { id } = persona;
  const name = say(persona.name) || t('map.unnamed');
  const role = t(persona.role ? `personas.role.${persona.role}` : 'personas.role.none');
  const change = (next: Parameters<typeof editPersona>[1]['change'], step?: string) =>
    hand.edit((map) => editPersona(map, { id, change: next }), step);
  const mayCopy = copier !== null;
  const commands = useMemo(
    (): Command[] => (mayCopy ? [{ ...copying, run: copy }] : []),
    [mayCopy, copy],
  );
  useCommands(commands);
  useEffect(() => {
    if (fresh) sheet.current?.querySelector('button')?.click();
  }, [fresh]);
  const text = (
    words: TypedWords | undefined,
    label: string,
    empty: string,
    className: string,
    save: (words: TypedWords | undefined, step: string) => void,
  ) => {
    if (!mayEdit) return say(words) ? <span className={className}>{say(words)}</span> : null;
    return (
      <Editable
        of={{ list: 'personas', id }}
        words={words}
        label={label}
        empty={empty}
        className={`-mx-1 px-1 ${className}`}
        onSave={(next, { step }) =>
          save(next.en?.trim() || next.nl?.trim() ? next : undefined, step)
        }
      />
    );
  };
  return (
    <section
      ref={sheet}
      aria-label={t('personas.about', { name })}
      onCopy={(event) => copier?.onCopy(persona, event)}
      className="group flex basis-full flex-wrap gap-5 border-t border-hair py-3 text-[13px] text-ink"
    >
      <div className="order-2 flex max-w-90 min-w-56 flex-1 flex-col items-start gap-1">
        <h3 className="flex items-baseline gap-2 font-serif text-[19px] font-[500]">
          {text(
            persona.name,
            t('map.name'),
            t('map.unnamed'),
            'font-serif text-[19px]',
            (words, step) => change({ name: words ?? {} }, step),
          )}
        </h3>
        {mayEdit ? (
          <Menu
            label={`${t('personas.role')}: ${role}`}
            className="-mx-1 min-h-6 rounded-[3px] px-1 text-[12px] text-ink2 hover:underline pointer-coarse:min-h-11"
            items={[
              ...personaRoles.map((role) => ({
                label: t(`personas.role.${role}`),
                checked: persona.role === role,
                onPick: () => change({ role: persona.role === role ? undefined : role }),
              })),
              null,
              {
                label: t('personas.remove', { name }),
                loss: true,
                onPick: () => {
                  hand.edit((map) => removePersona(map, { id }));
                  onRemoved();
                },
              },
            ]}
          >
            {role} <span aria-hidden="true">▾</span>
          </Menu>
        ) : (
          persona.role && <p className="text-[12px] text-ink2">{role}</p>
        )}
        <div className="-mx-1 flex flex-wrap gap-x-2">
          {talk && mayComment && (
            <button
              type="button"
              className={tool}
              onClick={() => talk.openOn({ kind: 'persona', id })}
            >
              {t('comments.menu')}
            </button>
          )}
          {copier && (
            <button type="button" className={tool} onClick={copy}>
              {t('copy')}
            </button>
          )}
        </div>
        <p className="font-serif text-[15px]/[1.35]">
          {text(
            persona.quote,
            t('personas.quote'),
            t('personas.quote.empty'),
            'font-serif text-[15px]/[1.35] italic',
            (quote, step) => change({ quote }, step),
          )}
        </p>
        <p>
          {text(
            persona.description,
            t('personas.description'),
            t('personas.description.empty'),
            '',
            (description, step) => change({ description }, step),
          )}
        </p>
      </div>
      <PersonaPicture
        persona={persona}
        name={name}
        onChange={(picture, step) => change({ picture }, step)}
      />
      <PersonaTraits
        persona={id}
        traits={persona.traits ?? noTraits}
        onChange={(changeTraits, step) =>
          hand.edit((map) => {
            const now = map.personas.find((it) => it.id === id)?.traits ?? noTraits;
            const traits = changeTraits(now);
            const change = { traits: traits.length > 0 ? traits : undefined };
            return editPersona(map, { id, change });
          }, step)
        }
      />
    </section>
  );
}
