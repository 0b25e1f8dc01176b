import polyglotI18nProvider from 'ra-i18n-polyglot';
import englishMessages from 'ra-language-english';
import type { I18nProvider } from 'react-admin';
import { languageInUse, rememberLanguage } from './language.js';
import type { Language } from './language.js';
import { spanishMessages } from './spanishMessages.js';
import { joinWords } from './words.js';
import type { Words } from './words.js';

const offered = [
  { locale: 'es', name: 'Español' },
  { locale: 'en', name: 'English' },
];

/** Sentences that can grow: those of most screens come after the first one is shown. */
export interface ConsoleI18n extends I18nProvider {
  /** Adds words; what is rendered afterwards finds them. */
  add: (words: Words) => void;
}

/** React-admin's own sentences and ours. */
export function consoleI18n(first: readonly Words[]): ConsoleI18n {
  let joined = joinWords(first);
  const speaking = (): I18nProvider =>
    polyglotI18nProvider(
      (locale) =>
        (locale as Language) === 'en' ? { ...englishMessages, ...joined.en } : { ...spanishMessages, ...joined.es },
      languageInUse(),
      offered,
      { allowMissing: false },
    );
  let spoken = speaking();
  return {
    translate: (key, options) => spoken.translate(key, options),
    getLocale: () => spoken.getLocale(),
    getLocales: () => offered,
    changeLocale: (locale) => {
      rememberLanguage(locale as Language);
      return spoken.changeLocale(locale);
    },
    add: (words) => {
      joined = joinWords([joined, words]);
      // Polyglot copies its phrases when it is made.
      spoken = speaking();
    },
  };
}
