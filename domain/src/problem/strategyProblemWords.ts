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
  'strategy.templateMissing': {
    es: 'Falta la plantilla de la carta, el mensaje o la oferta.',
    en: 'The template of the letter, the message or the offer is missing.',
  },
  'strategy.templateUnknown': {
    es: 'Esa plantilla no existe para ese tipo de paso.',
    en: 'There is no such template for that kind of step.',
  },
  'strategy.conditionOutOfRange': {
    es: 'Los días de atraso o las promesas rotas de la condición están fuera de los límites.',
    en: 'The days past due or the broken promises of the condition are out of range.',
  },
  'strategy.conditionNeverHolds': {
    es: 'Ningún saldo cumple la condición: el límite superior no pasa del inferior.',
    en: 'No balance meets the condition: the upper limit is not above the lower one.',
  },
  'strategy.offerIncomplete': {
    es: 'A la oferta le faltan la quita, los pagos o la vigencia.',
    en: 'The offer lacks its forgiven share, its payments or its validity.',
  },
  'strategy.offerOutOfRange': {
    es: 'La oferta admite una quita de 0 a 100 %, de 1 a 60 pagos y una vigencia de 1 a 365 días.',
    en: 'An offer takes a forgiven share of 0 to 100 %, 1 to 60 payments and a validity of 1 to 365 days.',
  },
  'strategy.offerNotOfKind': {
    es: 'Sólo un paso de oferta lleva quita, pagos y vigencia.',
    en: 'Only an offer step has a forgiven share, payments and a validity.',
  },
  'strategy.onFailureUnknown': {
    es: 'El paso al que salta no existe.',
    en: 'The step it jumps to does not exist.',
  },
  'strategy.onFailureNotForward': {
    es: 'Sólo se puede saltar a un paso posterior.',
    en: 'It may only jump to a later step.',
  },
  'strategy.rulingUnknown': { es: 'Ese tipo de dictamen no existe.', en: 'That kind of ruling does not exist.' },
  'strategy.onBrokenUnknown': {
    es: 'El paso al que va la cuenta que incumple no existe.',
    en: 'The step for accounts that break a promise does not exist.',
  },
  'strategy.onBrokenIsRuling': {
    es: 'La cuenta que incumple no puede ir a un dictamen: elija un paso de gestión.',
    en: 'Accounts that break a promise cannot go to a ruling: choose a step of work.',
  },
  'strategy.endsWithoutRuling': {
    es: 'El último paso debe proponer un dictamen.',
    en: 'The last step must propose a ruling.',
  },
};
