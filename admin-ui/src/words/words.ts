import type { Language } from './language.js';

/** Sentences by name, in folders. `%{name}` stands for a value, `||||` between one and many. */
export interface Sentences {
  [name: string]: string | Sentences;
}

type Same<Shape> = { [Name in keyof Shape]: Shape[Name] extends string ? string : Same<Shape[Name]> };

/** The words of one folder of screens, under its name in each language. */
export type Words = Readonly<Record<Language, Sentences>>;

/** Words in both languages: English must have every sentence that Spanish has, and no other. */
export function words<Spanish extends Sentences>(es: Spanish, en: Same<Spanish>): Words {
  return { es, en: en as Sentences };
}

/** Words of many folders as one. */
export function joinWords(all: readonly Words[]): Words {
  const joined: Record<Language, Sentences> = { es: {}, en: {} };
  for (const one of all) {
    Object.assign(joined.es, one.es);
    Object.assign(joined.en, one.en);
  }
  return joined;
}
