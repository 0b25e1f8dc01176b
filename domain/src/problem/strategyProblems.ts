import type { ProblemEntry } from './problemEntry.js';

/** Sheets of strategies, and versions side by side. */
export const strategyProblems = {
  'strategySheet.invalid': {
    status: 422,
    es: {
      title: 'La hoja de la estrategia tiene datos que corregir; no se guardó nada.',
      action: 'Corrija las celdas señaladas y vuelva a subirla.',
    },
    en: {
      title: 'The sheet of the strategy has values to correct; nothing was saved.',
      action: 'Correct the cells listed and upload it again.',
    },
  },
  'strategySheet.unreadable': {
    status: 422,
    es: { title: 'El archivo no se puede leer como hoja de cálculo.', action: 'Guárdelo como .xlsx o CSV.' },
    en: { title: 'The file cannot be read as a spreadsheet.', action: 'Save it as .xlsx or CSV.' },
  },
  'strategySheet.fileMissing': {
    status: 400,
    es: { title: 'Falta el archivo de la estrategia.', action: 'Envíe primero el campo id y después el archivo.' },
    en: { title: 'The file of the strategy is missing.', action: 'Send the id field first and the file after it.' },
  },
  'split.notFound': {
    status: 404,
    es: {
      title: 'El reparto no existe o no está a su alcance.',
      action: 'Revise el identificador o vuelva a la lista.',
    },
    en: { title: 'The split does not exist or is out of your reach.', action: 'Check the id or go back to the list.' },
  },
  'split.tooFewBranches': {
    status: 422,
    es: { title: 'Un reparto necesita al menos dos versiones.', action: 'Agregue otra versión.' },
    en: { title: 'A split needs at least two versions.', action: 'Add another version.' },
  },
  'split.tooManyBranches': {
    status: 422,
    es: { title: 'Un reparto admite hasta diez versiones.', action: 'Quite las que sobran.' },
    en: { title: 'A split takes up to ten versions.', action: 'Remove the ones too many.' },
  },
  'split.percentOutOfRange': {
    status: 422,
    es: { title: 'Cada porcentaje debe ser entero, de 1 a 99.', action: 'Corrija los porcentajes.' },
    en: { title: 'Each percentage must be whole, from 1 to 99.', action: 'Correct the percentages.' },
  },
  'split.percentsNot100': {
    status: 422,
    es: { title: 'Los porcentajes no suman 100.', action: 'Corrija los porcentajes.' },
    en: { title: 'The percentages do not sum to 100.', action: 'Correct the percentages.' },
  },
  'split.versionRepeated': {
    status: 422,
    es: { title: 'Una versión está dos veces en el reparto.', action: 'Deje cada versión una sola vez.' },
    en: { title: 'A version is in the split twice.', action: 'Leave each version once.' },
  },
} as const satisfies Record<string, ProblemEntry>;
