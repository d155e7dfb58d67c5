import { type Role, roles } from '@waymark/model';
import { useWords } from '../language.tsx';
import { Select } from '../parts/field.tsx';

/** A choice of roles, the one that may least first. */
export function RoleSelect({
  id,
  label,
  value,
  disabled = false,
  onChoose,
}: {
  id?: string;
  /** Read out where no label stands beside it. */
  label?: string;
  value: Role;
  disabled?: boolean;
  onChoose: (role: Role) => void;
}) {
  const { t } = useWords();
  return (
    <Select
      id={id}
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={({ target }) => {
        const role = roles.find((it) => it === target.value);
        if (role) onChoose(role);
      }}
    >
      {roles.map((role) => (
        <option key={role} value={role}>
          {t(`role.${role}`)}
        </option>
      ))}
    </Select>
  );
}

/** What each role may do, in a sentence each. */
export function RolesExplained() {
  const { t } = useWords();
  return (
    <details className="mt-5 max-w-160">
      <summary className="py-1 text-ink2 hover:text-ink pointer-coarse:py-3.5">
        {t('people.roles')}
      </summary>
      <dl className="mt-1.5 grid gap-x-5 gap-y-1.5 sm:grid-cols-[8rem_1fr]">
        {roles.map((role) => (
          <div key={role} className="contents">
            <dt className="font-medium max-sm:mt-1">{t(`role.${role}`)}</dt>
            <dd className="text-ink2">{t(`role.${role}.may`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
