export const languages = ['es', 'en'] as const;
export type Language = (typeof languages)[number];

const key = 'cartera.language';

function chosen(): Language {
  return globalThis.localStorage?.getItem(key) === 'en' ? 'en' : 'es';
}

let current = chosen();

/** The language of the screens, which is also the one the API answers in. Spanish unless somebody chose English. */
export function languageInUse(): Language {
  return current;
}

/** The language with the country whose formats it takes. */
export function localeInUse(): string {
  // English screens keep Mexican formats: the same account must not read 1,234.50 here and 1.234,50 there.
  return current === 'en' ? 'en-MX' : 'es-MX';
}

/** Remembers a choice of language for this browser. */
export function rememberLanguage(language: Language): void {
  current = language;
  globalThis.localStorage?.setItem(key, language);
  if (globalThis.document) globalThis.document.documentElement.lang = language === 'en' ? 'en' : 'es-MX';
}
