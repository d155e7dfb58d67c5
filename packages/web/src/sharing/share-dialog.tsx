import type { JourneyMap } from '@waymark/model';
import { useWords } from '../language.tsx';
import { useMay } from '../map/editing/may-edit.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { GuestsPart } from './guests-part.tsx';
import { LinksPart } from './links-part.tsx';

/** Who may read or draw this one map: people by name, and anybody with a public link. */
export function ShareDialog({
  workspace,
  id,
  map,
  onClose,
}: {
  workspace: string;
  id: string;
  map: Pick<JourneyMap, 'title' | 'lanes'>;
  onClose: () => void;
}) {
  const { t, say } = useWords();
  const isOwner = useMay('owner');
  return (
    <Dialog
      title={t('share.title', { map: say(map.title) || t('map.unnamed') })}
      onClose={onClose}
      width="w-170"
    >
      {isOwner && <GuestsPart workspace={workspace} map={id} />}
      <LinksPart workspace={workspace} id={id} map={map} />
      <Button className="mt-6" onClick={onClose}>
        {t('close')}
      </Button>
    </Dialog>
  );
}
