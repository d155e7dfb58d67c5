import { useWords } from '../../language.tsx';
import { Button } from '../../parts/button.tsx';
import { useDesk, useDeskStore } from './desk.tsx';

/** What was done or not done just now, at the foot of the page, with what can be done about it. */
export function NoteLine() {
  const { t } = useWords();
  const desk = useDeskStore();
  const note = useDesk((it) => it.note);
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-4 z-50 flex justify-center px-4 print:hidden"
    >
      {note && (
        <div className="pointer-events-auto flex max-w-3xl flex-wrap items-baseline gap-x-4 gap-y-1 rounded border border-ink bg-sheet px-3.5 py-2 text-[13px]">
          <p>{note.sentence}</p>
          {note.action && (
            <Button
              look="link"
              className="min-h-6!"
              onClick={() => {
                note.action?.run();
                desk.note(null);
              }}
            >
              {note.action.label}
            </Button>
          )}
          <Button look="link" className="min-h-6!" onClick={() => desk.note(null)}>
            {t('close')}
          </Button>
        </div>
      )}
    </div>
  );
}
