import type { StrategyProblemCode } from '../strategy/index.js';
import type { Language } from './language.js';

/** Why a step of a strategy was refused, as its author reads it. */
export const strategyProblemWords: Readonly<Record<StrategyProblemCode, Readonly<Record<Language, string>>>> = {
  'strategy.malformed': {
    es: 'La estrategia debe ser una lista de pasos.',
    en: 'The strategy must be a list of steps.',
  },
  'strategy.noSteps': { es: 'La estrategia no tiene pasos.', en: 'The strategy has no steps.' },
  'strategy.tooManySteps': { es: 'La estrategia tiene demasiados pasos.', en: 'The strategy has too many steps.' },
  'strategy.stepMalformed': {
    es: 'Al paso le falta un dato o tiene uno de otro tipo.',
    en: 'The step lacks a value or has one of another kind.',
  },
  'strategy.keyRepeated': {
    es: 'La clave del paso no es válida o ya se usó en otro.',
    en: 'The key of the step is not valid or is used by another.',
  },
  'strategy.kindNotSupported': {
    es: 'Ese tipo de paso todavía no está disponible.',
    en: 'That kind of step is not available yet.',
  },
  'strategy.attemptsOutOfRange': {
    es: 'El número de intentos está fuera de los límites.',
    en: 'The number of attempts is out of range.',
  },
  'strategy.daysOutOfRange': {
    es: 'Los días están fuera de los límites.',
    en: 'The days are out of range.',
  },
  'strategy.bandOutsideHours': {
    es: 'El horario está fuera de las horas en que se puede contactar.',
    en: 'The time band is outside the hours in which contact is allowed.',
  },
  'strategy.letterWithoutTemplate': { es: 'La carta no tiene plantilla.', en: 'The letter has no template.' },
  'strategy.onFailureUnknown': {
    es: 'El paso al que salta no existe.',
    en: 'The step it jumps to does not exist.',
  },
  'strategy.onFailureNotForward': {
    es: 'Sólo se puede saltar a un paso posterior.',
    en: 'It may only jump to a later step.',
  },
  'strategy.rulingUnknown': { es: 'Ese tipo de dictamen no existe.', en: 'That kind of ruling does not exist.' },
  'strategy.endsWithoutRuling': {
    es: 'El último paso debe proponer un dictamen.',
    en: 'The last step must propose a ruling.',
  },
};
