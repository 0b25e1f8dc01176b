import { createContext, useContext } from 'react';
import type { Field } from './field.js';

export const FieldContext = createContext<Field | undefined>(undefined);

/** The app behind the screen. */
export function useField(): Field {
  const field = useContext(FieldContext);
  if (field === undefined) throw new Error('This screen stands outside the app.');
  return field;
}
