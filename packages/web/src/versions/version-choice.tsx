import type { Version } from '@waymark/model';
import { useWords } from '../language.tsx';
import { Select } from '../parts/field.tsx';
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
    <span className="flex flex-wrap items-baseline gap-2">
      <label className="flex items-baseline gap-1.5">
        {t('versions.before')}
        <Select
          value={of}
          className="max-w-60"
          onChange={({ target }) => onChoose(target.value, to)}
        >
          {options}
        </Select>
      </label>
      <label className="flex items-baseline gap-1.5">
        {t('versions.after-it')}
        <Select
          value={to ?? ''}
          className="max-w-60"
          onChange={({ target }) => onChoose(of, target.value || undefined)}
        >
          <option value="">{t('versions.now')}</option>
          {options}
        </Select>
      </label>
    </span>
  );
}
