import type { Language } from './language.js';

/** Sentences by name, in folders. `%{name}` stands for a value, `||||` between one and many. */
export interface Sentences {
  [name: string]: string | Sentences;
}

type Same<Shape> = { [Name in keyof Shape]: Shape[Name] extends string ? string : Same<Shape[Name]> };

/** The words of one folder of screens, under its name in each language. */
export type Words = Readonly<Record<Language, Sentences>>;

/** Fetches words that are not needed at once. */
export type WordLoader = () => Promise<Words>;

/** The words of a folder whose screens are not the first one. */
export function wordsLater(...loaders: WordLoader[]): readonly WordLoader[] {
  return loaders;
}

/** Words in both languages: English must have every sentence that Spanish has, and no other. */
export function words<Spanish extends Sentences>(es: Spanish, en: Same<Spanish>): Words {
  return { es, en };
}

function join(one: Sentences, other: Sentences): Sentences {
  const joined = { ...one };
  for (const [name, value] of Object.entries(other)) {
    const known = joined[name];
    joined[name] = typeof known === 'object' && typeof value === 'object' ? join(known, value) : value;
  }
  return joined;
}

/** Words of many folders as one; folders may add to the same family. */
export function joinWords(all: readonly Words[]): Words {
  return all.reduce((joined, one) => ({ es: join(joined.es, one.es), en: join(joined.en, one.en) }), {
    es: {},
    en: {},
  });
}
