import { stepTemplates } from '../strategy/index.js';
import type { StepCondition, StepOffer, StrategyProblemCode, StrategyStep, WrittenKind } from '../strategy/index.js';
import { bandsCell, keyCell, kindCell, kindWords, pesosCell, textCell, wholeCell, yesNoCell } from './cellCodec.js';
import type { CellCodec } from './cellCodec.js';

/** Every value of a strategy that has a cell: a field without a column here does not compile. */
export type SheetField =
  | Exclude<keyof StrategyStep, 'when' | 'offer'>
  | `when.${keyof StepCondition}`
  | `offer.${keyof StepOffer}`
  /** Of the strategy: the marked step is where it goes when a promise is not kept. */
  | 'onBroken';

export interface SheetColumn {
  /** As its author reads it (es-MX). */
  heading: string;
  /** One sentence for the guide beside the sheet. */
  guide: string;
  codec: CellCodec<unknown>;
  /** The value of an empty cell; without one, the field is left out. `required` refuses an empty cell. */
  empty?: 'required' | { value: unknown };
}

const column = <Value>(
  heading: string,
  guide: string,
  codec: CellCodec<Value>,
  empty?: SheetColumn['empty'],
): SheetColumn => ({
  heading,
  guide,
  // Its values come from the field it stands for, so they are of its kind.
  codec: { write: (value) => codec.write(value as Value), read: (text) => codec.read(text) },
  empty,
});

const nothing = { value: 0 };

const templateGuide = `${Object.entries(stepTemplates)
  .map(([kind, templates]) => `${kindWords[kind as WrittenKind]}: ${templates.join(', ')}`)
  .join('; ')}.`;

/** One row a step, one column a field, in this order. */
export const sheetColumns: Readonly<Record<SheetField, SheetColumn>> = {
  key: column('Clave', 'Nombre corto y único del paso: letras, números, guiones.', keyCell, 'required'),
  kind: column('Tipo', 'carta, llamada, visita, mensaje, oferta o dictamen.', kindCell, 'required'),
  dayOffset: column('Día', 'Primer día del paso, contado desde la colocación.', wholeCell, 'required'),
  attempts: column('Intentos', 'Cuántas veces se intenta; sólo llamadas y visitas más de una.', wholeCell, {
    value: 1,
  }),
  spacingDays: column('Días entre intentos', 'Días que pasan entre un intento y el siguiente.', wholeCell, nothing),
  windowDays: column('Días por intento', 'Días que tiene la persona para hacer cada intento.', wholeCell, nothing),
  timeBands: column('Horarios', 'Por ejemplo 09:00-12:00; 17:00-21:00. Vacío: todo el horario permitido.', bandsCell, {
    value: [],
  }),
  template: column('Plantilla', templateGuide, textCell),
  onFailure: column('Si falla, ir a', 'Clave de un paso posterior. Vacío: el siguiente.', textCell),
  onBroken: column('Si incumple, venir aquí', 'sí en un solo paso: ahí sigue la cuenta que no cumple.', yesNoCell),
  'when.balanceAtLeastCents': column('Saldo desde', 'Sólo si el saldo en pesos es al menos éste.', pesosCell),
  'when.balanceBelowCents': column('Saldo menor que', 'Sólo si el saldo en pesos es menor que éste.', pesosCell),
  'when.daysPastDueAtLeast': column('Atraso desde', 'Sólo con al menos estos días de atraso.', wholeCell),
  'when.brokenPromisesAtLeast': column('Promesas rotas desde', 'Sólo con al menos estas promesas rotas.', wholeCell),
  'when.rightPartyReached': column('Ya se habló con el deudor', 'sí o no. Vacío: da igual.', yesNoCell),
  'offer.forgivenPercent': column('Quita %', 'De la oferta: parte del saldo que se condona.', wholeCell),
  'offer.instalments': column('Pagos', 'De la oferta: en cuántos pagos.', wholeCell),
  'offer.validDays': column('Vigencia en días', 'De la oferta: por cuántos días vale.', wholeCell),
  ruling: column('Dictamen', 'Tipo de dictamen que se propone. Vacío: el más fuerte que se pruebe.', textCell),
};

export const sheetFields = Object.keys(sheetColumns) as readonly SheetField[];

/** The cell that a problem of the rules is about. */
export const fieldOfProblem: Readonly<Record<StrategyProblemCode, SheetField>> = {
  'strategy.malformed': 'key',
  'strategy.noSteps': 'key',
  'strategy.tooManySteps': 'key',
  'strategy.stepMalformed': 'key',
  'strategy.keyRepeated': 'key',
  'strategy.attemptsOutOfRange': 'attempts',
  'strategy.daysOutOfRange': 'dayOffset',
  'strategy.bandOutsideHours': 'timeBands',
  'strategy.templateMissing': 'template',
  'strategy.templateUnknown': 'template',
  'strategy.conditionOutOfRange': 'when.daysPastDueAtLeast',
  'strategy.conditionNeverHolds': 'when.balanceBelowCents',
  'strategy.offerIncomplete': 'offer.forgivenPercent',
  'strategy.offerOutOfRange': 'offer.forgivenPercent',
  'strategy.offerNotOfKind': 'offer.forgivenPercent',
  'strategy.onFailureUnknown': 'onFailure',
  'strategy.onFailureNotForward': 'onFailure',
  'strategy.rulingUnknown': 'ruling',
  'strategy.onBrokenUnknown': 'onBroken',
  'strategy.onBrokenIsRuling': 'onBroken',
  'strategy.endsWithoutRuling': 'kind',
};
