import { useState } from 'react';
import { conditionInWords } from '../../condition/in-words.ts';
import { useWords } from '../../language.tsx';
import { Button } from '../../parts/button.tsx';
import { useGuestMap } from '../../session.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { partHead } from './part-head.ts';
import { RuleDialog, type RuleProps } from './rule-dialog.tsx';
import { RulePreview } from './rule-preview.tsx';

/** What a touchpoint counts, in words, with what that fits right now, and the way to change it. */
export function RulePart(props: RuleProps) {
  const { workspace, touchpoint, scope } = props;
  const words = useWords();
  const { t } = words;
  const mayEdit = useMayEdit();
  const isGuest = useGuestMap() !== null;
  const [editing, setEditing] = useState(false);
  const { rule } = touchpoint;
  return (
    <section>
      <h3 className={partHead}>{t('map.counts-when')}</h3>
      <p className="rounded border border-line bg-sheet px-2.5 py-2 font-mono text-[12px]/[1.5] wrap-anywhere">
        {rule ? conditionInWords(rule, words) : t('map.rule.none')}
      </p>
      {rule && !isGuest && (
        <RulePreview workspace={workspace} rule={rule} scope={scope} samples={false} />
      )}
      {mayEdit && (
        <Button look="link" onClick={() => setEditing(true)}>
          {t(rule ? 'map.rule.edit' : 'map.rule.make')}
        </Button>
      )}
      {editing && <RuleDialog {...props} onClose={() => setEditing(false)} />}
    </section>
  );
}
