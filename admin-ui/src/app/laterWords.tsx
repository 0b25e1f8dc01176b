import { use } from 'react';
import type { ComponentType } from 'react';
import type { Screen } from '../screen/index.js';
import { joinWords } from '../words/index.js';
import type { ConsoleI18n, WordLoader, Words } from '../words/index.js';

/** Words that a screen has at hand. */
export function wordsAtHand(screens: readonly Screen[]): Words[] {
  const names: Words = {
    es: {
      resources: Object.fromEntries(screens.flatMap(({ name, names: of }) => (of ? [[name, { name: of.es }]] : []))),
    },
    en: {
      resources: Object.fromEntries(screens.flatMap(({ name, names: of }) => (of ? [[name, { name: of.en }]] : []))),
    },
  };
  return [names, ...screens.flatMap(({ words }) => (words === undefined || isLater(words) ? [] : [words]))];
}

function isLater(words: NonNullable<Screen['words']>): words is readonly WordLoader[] {
  return Array.isArray(words);
}

/** Loads the words that come later, all at once: screens borrow each other's. A failed load is tried again when it is next needed. */
export function laterWords(screens: readonly Screen[], i18n: ConsoleI18n): () => Promise<void> {
  let loading: Promise<void> | undefined;
  return () => {
    loading ??= Promise.all(
      screens.flatMap(({ words }) => (words === undefined || !isLater(words) ? [] : words)).map((load) => load()),
    ).then(
      (loaded) => i18n.add(joinWords(loaded)),
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
}

/** The screen once the words are there; until then, what its frame shows of a screen that is being loaded. */
export function withWords(load: () => Promise<void>, Part: ComponentType): ComponentType {
  return function Worded() {
    use(load());
    return <Part />;
  };
}
