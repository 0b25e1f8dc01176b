import type { ResultCodeName } from '../contact/index.js';

/**
 * Why an account cannot be collected. Spanish, because the word is the one that clients read.
 * In order of strength: when several are proven, the first says most about the debt.
 */
export const rulingTypes = [
  'DEFUNCION',
  'ROBO_IDENTIDAD',
  'NO_RECONOCE',
  'CONCURSO_MERCANTIL',
  'INCAPACIDAD',
  'RECLUSION',
  'DOMICILIO_INEXISTENTE',
  'CAMBIO_DE_DOMICILIO',
  'NEGATIVA_DE_PAGO',
  'INSOLVENCIA',
  'ILOCALIZABLE',
] as const;

export type RulingType = (typeof rulingTypes)[number];

/** One proof that a ruling needs. */
export type Requirement =
  /** A result of one of the codes, `count` times; `independent` ones come from different people or days. */
  | { proof: 'results'; codes: readonly ResultCodeName[]; count: number; independent?: boolean; papers?: boolean }
  /** Every authorised address visited so often, in so many different bands of the day. An address nobody could mend counts as tried. */
  | { proof: 'everyAddressVisited'; visits: number; bands: number }
  /** Every authorised phone called so often. */
  | { proof: 'everyPhoneCalled'; calls: number }
  /** Nobody answering for the debt has been reached in so many days. */
  | { proof: 'noRightParty'; days: number }
  /** Letters produced and not returned. */
  | { proof: 'letters'; count: number }
  /** A visit with one of the results at every authorised address, located and photographed. */
  | { proof: 'locatedVisit'; codes: readonly ResultCodeName[] }
  /** At least one of them. */
  | { proof: 'anyOf'; requirements: readonly Requirement[] };

/** Minimum proof of each ruling, as data; a client may ask for more. Source: shared guide on Mexican rules, B7. */
export const rulingRules: Record<RulingType, readonly Requirement[]> = {
  DEFUNCION: [
    {
      proof: 'anyOf',
      requirements: [
        { proof: 'results', codes: ['DEFUNCION'], count: 1, papers: true },
        {
          proof: 'results',
          codes: ['DEFUNCION', 'TERCERO_INFORMA_DEFUNCION', 'DEVUELTO_FALLECIDO'],
          count: 2,
          independent: true,
        },
      ],
    },
  ],
  ROBO_IDENTIDAD: [{ proof: 'results', codes: ['ROBO_IDENTIDAD'], count: 1 }],
  NO_RECONOCE: [{ proof: 'results', codes: ['NEGATIVA_NO_RECONOCE', 'HOMONIMO'], count: 1 }],
  CONCURSO_MERCANTIL: [{ proof: 'results', codes: ['CONCURSO_QUIEBRA'], count: 1, papers: true }],
  INCAPACIDAD: [{ proof: 'results', codes: ['INCAPACIDAD'], count: 1, papers: true }],
  RECLUSION: [{ proof: 'results', codes: ['RECLUSION'], count: 1, papers: true }],
  DOMICILIO_INEXISTENTE: [
    { proof: 'locatedVisit', codes: ['DOMICILIO_NO_EXISTE'] },
    { proof: 'everyPhoneCalled', calls: 3 },
    { proof: 'noRightParty', days: 30 },
  ],
  CAMBIO_DE_DOMICILIO: [
    {
      proof: 'results',
      codes: [
        'TERCERO_YA_NO_VIVE',
        'TERCERO_NO_LO_CONOCE',
        'CAMBIO_DOMICILIO',
        'DEVUELTO_CAMBIO_DOMICILIO',
        'DEVUELTO_DESCONOCIDO',
      ],
      count: 2,
      independent: true,
    },
    { proof: 'everyPhoneCalled', calls: 3 },
    { proof: 'noRightParty', days: 30 },
  ],
  NEGATIVA_DE_PAGO: [
    { proof: 'results', codes: ['NEGATIVA_SIN_MOTIVO'], count: 2, independent: true },
    { proof: 'letters', count: 1 },
  ],
  INSOLVENCIA: [{ proof: 'results', codes: ['NO_PUEDE_PAGAR'], count: 2, independent: true, papers: true }],
  ILOCALIZABLE: [
    { proof: 'everyAddressVisited', visits: 2, bands: 2 },
    { proof: 'everyPhoneCalled', calls: 3 },
    { proof: 'noRightParty', days: 60 },
  ],
};

/** Bands of the local day that count as "another hour": minutes after midnight at which the next one begins. */
export const bandStarts = [0, 12 * 60, 17 * 60] as const;

/** Whether `name` is a ruling this product can prove. */
export function isRulingType(name: string): name is RulingType {
  return (rulingTypes as readonly string[]).includes(name);
}
