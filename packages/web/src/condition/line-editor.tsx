import { type Channel, channels, type Names, type PropertyTest } from '@waymark/model';
import { useId } from 'react';
import { useWords } from '../language.tsx';
import { Input, Select } from '../parts/field.tsx';
import { TokenField } from '../parts/token-field.tsx';
import { type Line, type LineKind, newLine } from './draft.ts';
import { PropertyValue } from './property-value.tsx';

const kinds: readonly LineKind[] = ['event', 'page', 'channel', 'property'];
const tests: readonly PropertyTest['test'][] = [
  'equals',
  'in',
  'contains',
  'starts-with',
  'matches',
  'greater',
  'less',
  'between',
  'exists',
];

interface LineProps {
  line: Line;
  names: Names | undefined;
  onChange: (line: Line) => void;
  onRemove: () => void;
}

/** One test in one line: what, how, and the values. */
export function LineEditor({ line, names, onChange, onRemove }: LineProps) {
  const { t } = useWords();
  return (
    <div className="flex flex-wrap items-start gap-1.5">
      <Select
        aria-label={t('condition.what')}
        value={line.kind}
        onChange={(event) => {
          const kind = kinds.find((it) => it === event.target.value);
          if (kind) onChange({ ...newLine(kind), key: line.key });
        }}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`subject.${kind}`)}
          </option>
        ))}
      </Select>
      {line.kind === 'property' && <PropertyName line={line} names={names} onChange={onChange} />}
      <Operator line={line} onChange={onChange} />
      <Values line={line} names={names} onChange={onChange} />
      <button
        type="button"
        className="grid size-8 place-items-center text-ink2 hover:text-loss pointer-coarse:size-11"
        aria-label={t('condition.remove')}
        title={t('condition.remove')}
        onClick={onRemove}
      >
        ×
      </button>
    </div>
  );
}

function Operator({ line, onChange }: Pick<LineProps, 'line' | 'onChange'>) {
  const { t } = useWords();
  const offered = line.kind === 'property' ? tests : (['equals'] as const);
  const test = line.kind === 'property' ? line.test : 'equals';
  return (
    <Select
      aria-label={t('condition.how')}
      value={`${line.not ? 'not-' : ''}${test}`}
      onChange={(event) => {
        const not = event.target.value.startsWith('not-');
        const chosen = tests.find((it) => event.target.value === `${not ? 'not-' : ''}${it}`);
        if (line.kind === 'property' && chosen) onChange({ ...line, not, test: chosen });
        else onChange({ ...line, not });
      }}
    >
      {offered.map((it) => (
        <option key={it} value={it}>
          {t(`op.${it}`)}
        </option>
      ))}
      {offered.map((it) => (
        <option key={`not-${it}`} value={`not-${it}`}>
          {t(`op.not-${it}`)}
        </option>
      ))}
    </Select>
  );
}

function PropertyName({
  line,
  names,
  onChange,
}: {
  line: Line & { kind: 'property' };
  names: Names | undefined;
  onChange: (line: Line) => void;
}) {
  const { t } = useWords();
  const list = useId();
  return (
    <>
      <Input
        className="w-32"
        aria-label={t('condition.name')}
        placeholder={t('condition.name')}
        list={list}
        value={line.name}
        onChange={(event) => onChange({ ...line, name: event.target.value })}
      />
      <datalist id={list}>
        {names?.properties.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

function Values({ line, names, onChange }: Pick<LineProps, 'line' | 'names' | 'onChange'>) {
  const { t } = useWords();
  switch (line.kind) {
    case 'event':
      return (
        <TokenField
          label={t('subject.event')}
          hint={t('condition.hint.event')}
          values={line.names}
          choices={names?.events.map(({ name }) => name) ?? []}
          onChange={(next) => onChange({ ...line, names: next })}
        />
      );
    case 'page':
      return (
        <TokenField
          label={t('subject.page')}
          hint={t('condition.hint.page')}
          values={line.paths}
          choices={names?.paths.map(({ path }) => path) ?? []}
          onChange={(next) => onChange({ ...line, paths: next })}
        />
      );
    case 'channel':
      return (
        <Channels
          chosen={line.channels}
          onChange={(next) => onChange({ ...line, channels: next })}
        />
      );
    case 'property':
      return <PropertyValue line={line} onChange={onChange} />;
  }
}

function Channels({
  chosen,
  onChange,
}: {
  chosen: Channel[];
  onChange: (next: Channel[]) => void;
}) {
  const { t } = useWords();
  return (
    <fieldset className="flex min-w-0 flex-1 flex-wrap gap-x-3">
      <legend className="sr-only">{t('subject.channel')}</legend>
      {channels.map((channel) => (
        <label key={channel} className="flex items-center gap-1.5 py-1 pointer-coarse:min-h-11">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={chosen.includes(channel)}
            onChange={({ target }) =>
              onChange(
                target.checked ? [...chosen, channel] : chosen.filter((it) => it !== channel),
              )
            }
          />
          {t(`channel.${channel}`)}
        </label>
      ))}
    </fieldset>
  );
}
