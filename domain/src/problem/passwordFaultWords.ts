import { passwordLength } from '../people/index.js';
import type { PasswordFault } from '../people/index.js';
import type { Language } from './language.js';

/** Why a password was refused, as whoever chose it reads it. */
export const passwordFaultWords: Readonly<Record<PasswordFault, Readonly<Record<Language, string>>>> = {
  'password.tooShort': {
    es: `Debe tener al menos ${passwordLength.least} caracteres: varias palabras son fáciles de recordar.`,
    en: `Must have at least ${passwordLength.least} characters: several words are easy to remember.`,
  },
  'password.tooLong': {
    es: `Debe tener como máximo ${passwordLength.most} caracteres.`,
    en: `Must have at most ${passwordLength.most} characters.`,
  },
  'password.tooUniform': {
    es: 'Repite demasiado los mismos caracteres.',
    en: 'Repeats the same characters too much.',
  },
  'password.namesItsOwner': {
    es: 'Se parece demasiado al nombre de su dueño.',
    en: "Is too close to its owner's name.",
  },
  'password.unchanged': { es: 'Es la contraseña que ya tenía.', en: 'Is the password you already had.' },
};
