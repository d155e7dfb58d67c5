import type { HTMLInputAutoCompleteAttribute } from 'react';
import { Field, Input } from '../parts/field.tsx';

interface TextField {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  required?: boolean;
}

/** An e-mail address, which the browser may know already. */
export function EmailField({ label, value, onChange, hint, required = true }: TextField) {
  return (
    <Field label={label} hint={hint}>
      {(id) => (
        <Input
          id={id}
          type="email"
          autoComplete="username"
          required={required}
          maxLength={254}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}

/** Somebody's name. */
export function NameField({ label, value, onChange, hint }: TextField) {
  return (
    <Field label={label} hint={hint}>
      {(id) => (
        <Input
          id={id}
          autoComplete="name"
          required
          maxLength={100}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}

/** As long as the server asks for; see `passwordSchema`. */
const shortestPassword = 10;

/** A password: one that is known, or one that is chosen here. */
export function PasswordField({
  label,
  value,
  onChange,
  hint,
  kind,
}: TextField & { kind: 'known' | 'new' }) {
  const complete: HTMLInputAutoCompleteAttribute =
    kind === 'new' ? 'new-password' : 'current-password';
  return (
    <Field label={label} hint={hint}>
      {(id) => (
        <Input
          id={id}
          type="password"
          autoComplete={complete}
          required
          minLength={kind === 'new' ? shortestPassword : 1}
          maxLength={128}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
