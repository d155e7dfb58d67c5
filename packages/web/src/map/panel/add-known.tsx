import type { Lane, Touchpoint } from '@waymark/model';
import { useState } from 'react';
import { useWords } from '../../language.tsx';
import { Input, Select } from '../../parts/field.tsx';
import { addCell } from '../commands/commands.ts';
import { newId, useHand } from '../editing/editor.tsx';

/** One line to write something about a touchpoint into one of the lanes; Enter puts it there. */
export function AddKnown({
  touchpoint,
  lanes,
  nameOf,
}: {
  touchpoint: Touchpoint;
  lanes: readonly Lane[];
  nameOf: (lane: Lane) => string;
}) {
  const { t, locale } = useWords();
  const hand = useHand();
  const [picked, setPicked] = useState('');
  const [text, setText] = useState('');
  const lane = lanes.find((it) => it.id === picked) ?? lanes[0];
  if (!lane) return null;
  const add = () => {
    const written = text.trim();
    if (written === '') return;
    const place = { lane: lane.id, stage: touchpoint.stage, touchpoint: touchpoint.id };
    const id = newId();
    hand.edit((map) => addCell(map, { id, ...place, text: { [locale]: written } }));
    setText('');
  };
  return (
    <form
      className="flex gap-1.5 border-t border-hair pt-1.5 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Select
        aria-label={t('map.known.lane')}
        className="max-w-32 min-w-0 text-[12px]"
        value={lane.id}
        onChange={({ target }) => setPicked(target.value)}
      >
        {lanes.map((it) => (
          <option key={it.id} value={it.id}>
            {nameOf(it)}
          </option>
        ))}
      </Select>
      <Input
        aria-label={t('map.known.add')}
        placeholder={t('map.known.add')}
        className="min-w-0 flex-1"
        maxLength={2_000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </form>
  );
}
