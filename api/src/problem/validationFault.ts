import type { FastifySchemaValidationError } from 'fastify';
import type { FieldFault } from './problemError.js';

type Sentence = Record<'es' | 'en', string>;

const formats: Record<string, Sentence> = {
  uuid: { es: 'Debe ser un identificador UUID.', en: 'Must be a UUID.' },
  email: { es: 'Debe ser un correo electrónico.', en: 'Must be an e-mail address.' },
  date: { es: 'Debe ser una fecha AAAA-MM-DD.', en: 'Must be a date, YYYY-MM-DD.' },
  'date-time': {
    es: 'Debe ser una fecha y hora con zona, como 2026-11-22T10:00:00Z.',
    en: 'Must be a date and time with its zone, such as 2026-11-22T10:00:00Z.',
  },
};

const kinds: Record<string, Sentence> = {
  string: { es: 'Debe ser texto.', en: 'Must be text.' },
  integer: { es: 'Debe ser un número entero.', en: 'Must be a whole number.' },
  number: { es: 'Debe ser un número.', en: 'Must be a number.' },
  boolean: { es: 'Debe ser verdadero o falso.', en: 'Must be true or false.' },
  object: { es: 'Debe ser un objeto.', en: 'Must be an object.' },
  array: { es: 'Debe ser una lista.', en: 'Must be a list.' },
  null: { es: 'Debe ir vacío.', en: 'Must be empty.' },
};

const otherwise: Sentence = { es: 'El valor no es válido.', en: 'The value is not valid.' };

function amount(value: unknown): string {
  return typeof value === 'number' ? String(value) : '?';
}

function sentence(keyword: string, params: Record<string, unknown>): Sentence {
  switch (keyword) {
    case 'required':
      return { es: 'Es obligatorio.', en: 'Is required.' };
    case 'additionalProperties':
      return { es: 'No se conoce este campo.', en: 'This field is not known.' };
    case 'type':
      return kinds[String(params['type'])] ?? otherwise;
    case 'format':
      return formats[String(params['format'])] ?? otherwise;
    case 'minLength':
      return params['limit'] === 1
        ? { es: 'No puede ir vacío.', en: 'Must not be empty.' }
        : {
            es: `Debe tener al menos ${amount(params['limit'])} caracteres.`,
            en: `Must have at least ${amount(params['limit'])} characters.`,
          };
    case 'maxLength':
      return {
        es: `Debe tener como máximo ${amount(params['limit'])} caracteres.`,
        en: `Must have at most ${amount(params['limit'])} characters.`,
      };
    case 'minItems':
      return {
        es: `Debe tener al menos ${amount(params['limit'])} elementos.`,
        en: `Must have at least ${amount(params['limit'])} items.`,
      };
    case 'maxItems':
      return {
        es: `Debe tener como máximo ${amount(params['limit'])} elementos.`,
        en: `Must have at most ${amount(params['limit'])} items.`,
      };
    case 'minimum':
    case 'exclusiveMinimum':
      return {
        es: `Debe ser ${keyword === 'minimum' ? 'al menos' : 'mayor que'} ${amount(params['limit'])}.`,
        en: `Must be ${keyword === 'minimum' ? 'at least' : 'more than'} ${amount(params['limit'])}.`,
      };
    case 'maximum':
    case 'exclusiveMaximum':
      return {
        es: `Debe ser ${keyword === 'maximum' ? 'como máximo' : 'menor que'} ${amount(params['limit'])}.`,
        en: `Must be ${keyword === 'maximum' ? 'at most' : 'less than'} ${amount(params['limit'])}.`,
      };
    case 'enum': {
      const values = Array.isArray(params['allowedValues']) ? params['allowedValues'].join(', ') : '';
      return { es: `Debe ser uno de: ${values}.`, en: `Must be one of: ${values}.` };
    }
    default:
      return otherwise;
  }
}

function pointer(error: FastifySchemaValidationError): string {
  const named = error.params['missingProperty'] ?? error.params['additionalProperty'];
  return typeof named === 'string' ? `${error.instancePath}/${named}` : error.instancePath;
}

/**
 * Schema errors as faults, one a field: the first is the plainest, and a union would otherwise complain once for each of
 * its members.
 */
export function validationFaults(errors: readonly FastifySchemaValidationError[]): FieldFault[] {
  const byField = new Map<string, FieldFault>();
  for (const error of errors) {
    const field = pointer(error);
    if (byField.has(field)) continue;
    byField.set(field, { field, code: `field.${error.keyword}`, message: sentence(error.keyword, error.params) });
  }
  return [...byField.values()];
}
