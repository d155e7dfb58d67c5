import { type Locale, locales } from '@waymark/model';
import { Fragment } from 'react';
import { useLanguage } from './language.tsx';
import { themes, useTheme } from './theme.ts';

/** nl · en, as on a bilingual map. */
export function LanguageSwitch() {
  const { words, choose } = useLanguage();
  return (
    <fieldset className="flex items-baseline gap-1 pointer-coarse:gap-0">
      <legend className="sr-only">{words.t('language.label')}</legend>
      {locales.toReversed().map((locale: Locale, at) => (
        <Fragment key={locale}>
          {at > 0 && <span aria-hidden="true">·</span>}
          <button
            type="button"
            className="px-0.5 py-1 hover:text-ink pointer-coarse:min-h-11 pointer-coarse:px-2 aria-pressed:font-semibold aria-pressed:text-ink"
            aria-pressed={words.locale === locale}
            aria-label={`${locale}: ${words.t(`language.${locale}`)}`}
            onClick={() => choose(locale)}
          >
            {locale}
          </button>
        </Fragment>
      ))}
    </fieldset>
  );
}

/** One button that goes round: as the machine, light, dark. */
export function ThemeSwitch() {
  const { words } = useLanguage();
  const [theme, choose] = useTheme();
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  const name = words.t(`theme.${theme}`);
  return (
    <button
      type="button"
      className="py-1 hover:text-ink pointer-coarse:min-h-11 pointer-coarse:px-2"
      title={`${words.t('theme.label')}: ${name}`}
      aria-label={`${words.t('theme.label')}: ${name}`}
      onClick={() => choose(next)}
    >
      <span aria-hidden="true">{theme === 'dark' ? '●' : theme === 'light' ? '○' : '◐'}</span>
    </button>
  );
}
