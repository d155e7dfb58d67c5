import type { Version } from '@waymark/model';
import { useWords } from '../language.tsx';
import { Choice } from '../parts/choice.tsx';
import { momentOf } from './moments.ts';

/** Which two moments are compared: the earlier one, and the later one or now. */
export function VersionChoice({
  versions,
  timeZone,
  of,
  to,
  onChoose,
}: {
  versions: readonly Version[];
  timeZone: string;
  of: string;
  to: string | undefined;
  onChoose: (of: string, to: string | undefined) => void;
}) {
  const words = useWords();
  const { t } = words;
  const options = versions.map((version) => (
    <option key={version.id} value={version.id}>
      {momentOf(version, timeZone, words)}
    </option>
  ));
  return (
    <span className="flex flex-wrap items-baseline gap-2 max-sm:w-full max-sm:[&_label]:w-10 max-sm:[&_label]:shrink-0 [&_select]:max-w-80">
      <Choice label={t('versions.before')} value={of} onChoose={(version) => onChoose(version, to)}>
        {options}
      </Choice>
      <Choice
        label={t('versions.after-it')}
        value={to ?? ''}
        onChoose={(version) => onChoose(of, version || undefined)}
      >
        <option value="">{t('versions.now')}</option>
        {options}
      </Choice>
    </span>
  );
}
