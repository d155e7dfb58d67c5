import { useWords } from '../../language.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { isMac, printed } from './chord.ts';
import { type Command, commandGroups } from './command.ts';

/** Every command that has a key, in groups. */
export function KeysDialog({
  commands,
  onClose,
}: {
  commands: readonly Command[];
  onClose: () => void;
}) {
  const { t } = useWords();
  return (
    <Dialog title={t('commands.keys')} width="w-180" onClose={onClose}>
      <div className="gap-x-8 sm:columns-2">
        {commandGroups.map((group) => (
          <section key={group} className="mb-4 break-inside-avoid">
            <h3 className="mb-1 font-[560]">{t(`commands.group.${group}`)}</h3>
            <dl className="grid grid-cols-[9.75rem_1fr] gap-x-4 gap-y-1">
              {rows(
                commands.filter((it) => it.group === group),
                t('commands.space'),
              ).map(({ command, keys }) => (
                <div
                  key={command.id}
                  className="col-span-2 grid grid-cols-subgrid items-baseline border-b border-hair pb-1"
                >
                  <dt className="font-mono text-[12px]">{keys}</dt>
                  <dd className="text-ink2">{t(command.title)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Button autoFocus onClick={onClose}>
        {t('close')}
      </Button>
    </Dialog>
  );
}

/** Commands of one title share a line, as the four arrows do. */
function rows(commands: readonly Command[], space: string): { command: Command; keys: string }[] {
  const mac = isMac();
  // A chord stays on one line; where there are several, each may have its own.
  const written = (keys: readonly string[]) =>
    keys.map((key) => printed(key, mac, space).replaceAll(' ', '\u00a0'));
  return commands
    .filter(
      (it, at) =>
        (it.keys || it.shownKeys) && commands.findIndex((one) => one.title === it.title) === at,
    )
    .map((command) => {
      const { shownKeys, keys = [] } = command;
      return { command, keys: shownKeys ? written(shownKeys).join(' ') : written(keys).join(', ') };
    });
}
