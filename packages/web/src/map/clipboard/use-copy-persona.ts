import type { Persona } from '@waymark/model';
import type { ClipboardEvent as ReactClipboardEvent } from 'react';
import { useWords } from '../../language.tsx';
import type { Words } from '../../words.ts';
import { useDeskStore } from '../keyboard/desk.tsx';
import { isInField, isInMenu, isTextSelected } from '../keyboard/on-sheet.ts';
import { useJourneyPlace } from '../view/journey-place.tsx';
import { clipOfPersona } from './clip.ts';
import { writeClip } from './write-clip.ts';

export interface PersonaCopier {
  /** Copies it, as a button or a command asks for. */
  copy: (persona: Persona) => void;
  /** Copies it when its key is pressed there, unless words are selected. */
  onCopy: (persona: Persona, event: ReactClipboardEvent) => void;
}

/** Copies personas to take to another map; null where a map is shown that leads nowhere. */
export function useCopyPersona(): PersonaCopier | null {
  const words = useWords();
  const desk = useDeskStore();
  const open = useJourneyPlace();
  if (!open) return null;
  const from = { workspace: open.workspace, map: open.map };
  const write = (persona: Persona, data: DataTransfer) => {
    writeClip(data, { ...clipOfPersona(persona), from }, { text: personaText(persona, words) });
    const name = words.say(persona.name) || words.t('map.unnamed');
    desk.note({ sentence: words.t('personas.copied', { name }) });
  };
  return {
    copy: (persona) => {
      const isWritten = askToCopy((data) => write(persona, data));
      if (!isWritten) desk.note({ sentence: words.t('personas.copied.by-key') });
    },
    onCopy: (persona, event) => {
      if (isInField(event.target) || isInMenu(event.target) || isTextSelected()) return;
      event.preventDefault();
      // What is selected on the sheet is not meant.
      event.stopPropagation();
      write(persona, event.clipboardData);
    },
  };
}

/** Has the browser copy as if its key had been pressed; answers whether it let us write. */
function askToCopy(write: (data: DataTransfer) => void): boolean {
  let isWritten = false;
  const hear = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    write(event.clipboardData);
    isWritten = true;
  };
  document.addEventListener('copy', hear, { capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', hear, { capture: true });
  return isWritten;
}

/** Who it is in lines of plain text, for a letter or a document. */
export function personaText(persona: Persona, { say, t }: Pick<Words, 'say' | 't'>): string {
  const { name, role, quote, description, traits = [] } = persona;
  return [
    say(name) || t('map.unnamed'),
    role ? t(`personas.role.${role}`) : '',
    say(quote),
    say(description),
    ...traits.map(({ label, value }) => [say(label), say(value)].filter(Boolean).join(': ')),
  ]
    .filter(Boolean)
    .join('\n');
}
