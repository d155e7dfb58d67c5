import { useRef, useState } from 'react';
import { newId } from '../editing/editor.tsx';
import { followTraits, type Trait, type TraitLine } from './trait-lines.ts';

interface Followed {
  traits: readonly Trait[];
  lines: readonly TraitLine[];
  /** The line that is being written in. */
  written: string | null;
}

/** What is known of a persona as lines that stay who they are, whatever others do to the list. */
export function useTraitLines(traits: readonly Trait[]): {
  lines: readonly TraitLine[];
  /** A field of this line is opened, or left. */
  onWriting: (key: string, isOpen: boolean) => void;
  /** What is about to be written in a line. */
  note: (key: string, change: Partial<Trait>) => void;
} {
  /** Known at once: the list may come back changed before anything else is drawn anew. */
  const said = useRef<{ to: readonly Trait[]; key: string; trait: Trait } | null>(null);
  const [followed, setFollowed] = useState<Followed>({ traits: [], lines: [], written: null });
  let { lines } = followed;
  if (followed.traits !== traits) {
    const own = said.current?.to === followed.traits ? said.current : null;
    const saying = lines.map((it) => (it.key === own?.key ? { ...it, trait: own.trait } : it));
    lines = followTraits(saying, traits, { written: followed.written, newKey: newId });
    setFollowed({ ...followed, traits, lines });
  }
  return {
    lines,
    onWriting: (key, isOpen) =>
      setFollowed((now) => {
        if (!isOpen && now.written !== key) return now;
        const written = isOpen ? key : null;
        const kept = now.lines.filter((it) => !it.isGone || it.key === written);
        return { ...now, written, lines: kept };
      }),
    note: (key, change) => {
      const line = lines.find((it) => it.key === key);
      if (line) said.current = { to: traits, key, trait: { ...line.trait, ...change } };
    },
  };
}
