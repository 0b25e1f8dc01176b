import { Type } from 'typebox';
import type { Static, TObject } from 'typebox';
import type { IndicatorFilter } from '@cartera/database/indicator';
import { indicatorDefinitions } from '@cartera/domain/indicator';
import type { Language } from '@cartera/domain/problem';
import { dateOfDay } from '@cartera/domain/calendar';
import { ProblemError } from '../problem/index.js';
import { CalendarDate, Cents, Nullable, NullableCents, PageQuery, Uuid, dayNumber } from '../schema/index.js';

const count = Type.Integer();
const rate = Nullable(Type.Number());

/** What was counted, and its quotients; what each means travels beside them. */
const measures = {
  attempts: count,
  calls: count,
  visits: count,
  messages: count,
  contacts: count,
  rightPartyContacts: count,
  talkSeconds: count,
  handlingSeconds: count,
  accountsWorked: count,
  accountsContacted: count,
  promisesMade: count,
  promisedCents: Cents,
  promisesDue: count,
  promisesKept: count,
  promisesPartial: count,
  promisesBroken: count,
  dueCents: Cents,
  keptCents: Cents,
  promisePaidCents: Cents,
  contactRate: rate,
  rightPartyRate: rate,
  promiseRate: rate,
  keptRate: rate,
  keptAmountRate: rate,
  attemptsPerAccount: rate,
  secondsPerCall: rate,
  promisePaidCentsPerAttempt: NullableCents,
};

const recovery = {
  ...measures,
  assignedAccounts: count,
  assignedCents: Cents,
  paidCents: Cents,
  coverageRate: rate,
  recoveryRate: rate,
  paidCentsPerAttempt: NullableCents,
};

export const AgentIndicatorsSchema = Type.Object(
  { agentId: Uuid, agentName: Type.String(), ...measures },
  { title: 'AgentIndicators' },
);

export const ProductIndicatorsSchema = Type.Object(
  { product: Type.String(), ...recovery },
  { title: 'ProductIndicators' },
);

export const AccountIndicatorsSchema = Type.Object(
  { accountId: Uuid, clientId: Uuid, reference: Type.String(), product: Type.String(), ...recovery },
  { title: 'AccountIndicators' },
);

/** Longer than any report; a mistyped year would otherwise count a century. */
const mostDays = 800;

export const IndicatorQuery = Type.Object(
  {
    ...PageQuery,
    from: CalendarDate,
    until: CalendarDate,
    clientId: Type.Optional(Uuid),
    portfolioId: Type.Optional(Uuid),
    currency: Type.String({ pattern: '^[A-Z]{3}$', default: 'MXN', description: 'Sólo cuentas en esta moneda.' }),
  },
  { additionalProperties: false },
);

const DefinitionSchema = Type.Object({ name: Type.String(), title: Type.String(), definition: Type.String() });

/** Beside the items of a page: the days asked for, and the definition of every number. */
export const definedFields = {
  from: CalendarDate,
  until: CalendarDate,
  definitionsVersion: Type.Integer({ description: 'Sólo se comparan números de la misma versión.' }),
  definitions: Type.Array(DefinitionSchema),
};

/** The filter of a query. @throws {ProblemError} `request.invalid` for days that do not follow each other, or too many */
export function indicatorFilter({ limit: _, after: __, ...asked }: Static<typeof IndicatorQuery>): IndicatorFilter {
  const [from, until] = [dayNumber(asked.from, '/from'), dayNumber(asked.until, '/until')];
  if (until < from || until - from >= mostDays)
    throw new ProblemError('request.invalid', {
      faults: [
        {
          field: '/until',
          code: 'field.range',
          message: {
            es: `Debe ser de ${asked.from} en adelante, y como máximo ${dateOfDay(from + mostDays - 1)}.`,
            en: `Must be ${asked.from} or later, and ${dateOfDay(from + mostDays - 1)} at most.`,
          },
        },
      ],
    });
  return asked;
}

/** What the numbers of an item mean. */
export function definitionsOf(item: TObject, language: Language): Static<typeof DefinitionSchema>[] {
  return Object.entries(indicatorDefinitions)
    .filter(([name]) => Object.hasOwn(item.properties, name))
    .map(([name, words]) => ({ name, ...words[language] }));
}
