import type { Condition, Scope, Touchpoint, Workspace } from '@waymark/model';
import { useState } from 'react';
import { useWords } from '../../language.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ConditionEditor } from '../../parts/later-opened.ts';
import { useGuestMap } from '../../session.tsx';
import { editTouchpoint } from '../commands/commands.ts';
import { useHand } from '../editing/editor.tsx';
import { RulePreview } from './rule-preview.tsx';

export interface RuleProps {
  workspace: Workspace;
  touchpoint: Touchpoint;
  scope: Scope;
}

/** Changes what a touchpoint counts, with what the draft fits beside it, before it is used. */
export function RuleDialog({
  workspace,
  touchpoint,
  scope,
  onClose,
}: RuleProps & { onClose: () => void }) {
  const { t, say } = useWords();
  const hand = useHand();
  // Other events of the workspace are none of theirs, and a preview would name them.
  const isGuest = useGuestMap() !== null;
  const [rule, setRule] = useState<Condition | null>(touchpoint.rule);
  const use = () => {
    hand.edit((map) => editTouchpoint(map, { id: touchpoint.id, change: { rule } }));
    onClose();
  };
  return (
    <Dialog
      title={t('map.rule.title', { name: say(touchpoint.name) })}
      width="w-160"
      onClose={onClose}
    >
      <ConditionEditor workspace={workspace.id} value={touchpoint.rule} onChange={setRule} />
      <div className="min-h-24">
        {isGuest && <p className="mt-1.5 text-[12px] text-ink2">{t('map.rule.guest')}</p>}
        {rule && !isGuest && (
          <RulePreview workspace={workspace} rule={rule} scope={scope} samples />
        )}
      </div>
      <div className="mt-3 flex gap-2">
        <Button look="main" onClick={use}>
          {t('map.rule.use')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </Dialog>
  );
}
