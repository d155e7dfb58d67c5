import type { ReactNode } from 'react';
import { useWords } from '../../language.tsx';
import { Button } from '../../parts/button.tsx';
import { Failed } from '../../parts/notice.tsx';
import { saveAs } from '../../table/csv.ts';
import type { Editor } from '../editing/editor.tsx';
import type { OpenSharedMap } from './shared-map.ts';

/** What stands above the drawing when something of it is not with the server, and may not come there. */
export function KeptNotices({
  editor,
  shared,
  loadAgain,
}: {
  editor: Editor;
  shared: OpenSharedMap;
  loadAgain: () => void;
}) {
  const { t, say } = useWords();
  const { keeping, refused, declined, hasOlder, map } = editor;
  const save = () =>
    saveAs(
      `${say(map.title) || t('maps.map')}.waymark.json`,
      `${JSON.stringify(map, null, 2)}\n`,
      'application/json',
    );
  return (
    <>
      {refused && (
        <Failed
          error={refused}
          retry={loadAgain}
          again={t('together.load-again')}
          beside={<Button onClick={save}>{t('together.as-file')}</Button>}
        />
      )}
      {declined && <Failed error={declined} />}
      {keeping === 'held' && <Note>{t('together.held.text')}</Note>}
      {hasOlder && (
        <Note>
          {t('together.older')}{' '}
          <Button look="link" className="min-h-0!" onClick={shared.forgetOlder}>
            {t('together.older.forget')}
          </Button>
        </Note>
      )}
    </>
  );
}

function Note({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="my-3 max-w-xl border-l-3 border-edge bg-sheet px-3.5 py-2.5">
      {children}
    </p>
  );
}
