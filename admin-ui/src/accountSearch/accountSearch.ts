import { useSyncExternalStore } from 'react';
import { words } from '../words/index.js';

let text = '';
const listeners = new Set<() => void>();

/** Looks for accounts by number or name. The text stays in this page's memory: a name must not stay in an address. */
export function searchFor(wanted: string): void {
  text = wanted;
  for (const listener of listeners) listener();
}

export function useSearchedText(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => text,
  );
}

export const accountSearchWords = words(
  {
    accountSearch: {
      placeholder: 'Cuenta o nombre',
      label: 'Buscar una cuenta',
      clear: 'Quitar la búsqueda «%{text}»',
    },
  },
  { accountSearch: { placeholder: 'Account or name', label: 'Find an account', clear: 'Clear the search “%{text}”' } },
);
