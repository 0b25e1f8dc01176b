import polyglotI18nProvider from 'ra-i18n-polyglot';
import englishMessages from 'ra-language-english';
import type { I18nProvider } from 'react-admin';
import { languageInUse, rememberLanguage } from './language.js';
import type { Language } from './language.js';
import { spanishMessages } from './spanishMessages.js';
import { joinWords } from './words.js';
import type { Words } from './words.js';

/** React-admin's own sentences and ours. */
export function consoleI18n(all: readonly Words[]): I18nProvider {
  const joined = joinWords(all);
  const messages = {
    es: { ...spanishMessages, ...joined.es },
    en: { ...englishMessages, ...joined.en },
  };
  const provider = polyglotI18nProvider(
    (locale) => messages[locale as Language],
    languageInUse(),
    [
      { locale: 'es', name: 'Español' },
      { locale: 'en', name: 'English' },
    ],
    { allowMissing: false },
  );
  return {
    ...provider,
    changeLocale: (locale) => {
      rememberLanguage(locale as Language);
      return provider.changeLocale(locale);
    },
  };
}
