import { Type } from 'typebox';
import type { TInteger, TOptional } from 'typebox';
import { layoutFields } from '@cartera/database/clientReport';
import { strictCalendar } from '@cartera/domain/calendar';
import { rulingTypes } from '@cartera/domain/ruling';
import { Nullable, OneOf } from '../schema/index.js';

const closed = { additionalProperties: false } as const;

const whole = (minimum: number, maximum: number, description?: string): TOptional<TInteger> =>
  Type.Optional(Type.Integer({ minimum, maximum, ...(description === undefined ? {} : { description }) }));

/** Text that says something: it is printed on letters. */
const printed = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });

const cap = Nullable(Type.Integer({ minimum: 1, maximum: 50 }));

const Calendar = Type.Object(
  {
    fromMinute: Type.Integer({ minimum: strictCalendar.fromMinute, maximum: strictCalendar.untilMinute - 60 }),
    untilMinute: Type.Integer({ minimum: strictCalendar.fromMinute + 60, maximum: strictCalendar.untilMinute }),
    weekdays: Type.Array(Type.Integer({ minimum: 0, maximum: 6, description: '0 domingo … 6 sábado.' }), {
      minItems: 1,
      maxItems: 7,
      uniqueItems: true,
    }),
    holidays: Type.Optional(Type.Boolean({ description: 'Los días feriados también son de contacto.' })),
  },
  { title: 'ContactCalendar', description: 'Cuándo se puede contactar, en la hora del deudor.', ...closed },
);

const Promises = Type.Object(
  {
    horizonDays: whole(0, 100, 'Hasta cuántos días adelante puede vencer una promesa.'),
    graceDays: whole(0, 100),
    keptPercent: whole(1, 100),
    partialPercent: whole(0, 100),
    maxReschedules: whole(0, 100),
    reminder: Type.Optional(Type.Boolean()),
  },
  { title: 'PromiseRules', ...closed },
);

const Agreement = Type.Object(
  {
    maxInstalments: whole(1, 60),
    maxDays: whole(1, 3660),
    maxForgivenPercent: whole(0, 100, 'Quita máxima, del saldo.'),
    minFirstPercent: whole(0, 100, 'Primer pago mínimo, de lo que se paga.'),
    graceDays: whole(0, 100),
    toleratedMisses: whole(0, 60),
  },
  { title: 'AgreementLimits', ...closed },
);

const Contacts = Type.Object(
  { perDay: Type.Optional(cap), perWeek: Type.Optional(cap) },
  { title: 'ContactCaps', description: 'Llamadas, visitas y mensajes a una cuenta.', ...closed },
);

const Patience = Type.Object(
  {
    addressReviewDays: whole(1, 365),
    freezeReviewDays: whole(1, 365),
    rulingDueDays: whole(1, 365),
    rulingRetryDays: whole(1, 365),
    reportRetryDays: whole(1, 365),
    disputeReviewDays: whole(1, 365),
  },
  { title: 'Patience', description: 'Plazos de la vida de una cuenta, en días.', ...closed },
);

const Letter = Type.Object(
  {
    paymentMethods: Type.Optional(
      Type.Array(Type.Object({ label: printed(60), value: printed(200) }, { title: 'PaymentMethod', ...closed }), {
        maxItems: 8,
      }),
    ),
    privacyNotice: Type.Optional(printed(300)),
    complaints: Type.Optional(printed(300)),
  },
  { title: 'LetterRules', description: 'Lo que dicen las cartas, los mensajes y los convenios.', ...closed },
);

const Report = Type.Object(
  {
    waitHours: Type.Optional(Type.Number({ minimum: 0, maximum: 744 })),
    maxRulings: whole(1, 1000),
    rulingCodes: Type.Optional(
      Type.Object(Object.fromEntries(rulingTypes.map((type) => [type, Type.Optional(printed(60))])), {
        title: 'RulingCodes',
        description: 'El código del cliente para cada dictamen; sin ellos, los nuestros.',
        ...closed,
      }),
    ),
    layout: Type.Optional(
      Type.Object(
        {
          encoding: Type.Optional(OneOf(['utf8bom', 'utf8', 'latin1'])),
          delimiter: Type.Optional(OneOf([',', ';', '|', '\t'])),
          columns: Type.Optional(
            Type.Array(
              Type.Object({ header: printed(100), field: OneOf(layoutFields) }, { title: 'LayoutColumn', ...closed }),
              {
                minItems: 1,
                maxItems: 40,
              },
            ),
          ),
        },
        { title: 'ReportLayout', ...closed },
      ),
    ),
  },
  { title: 'ReportRules', ...closed },
);

/** What a client decides for itself; what it does not say keeps the product's default. */
export const ClientRulesSchema = Type.Object(
  {
    calendar: Type.Optional(Calendar),
    promise: Type.Optional(Promises),
    agreement: Type.Optional(Agreement),
    contacts: Type.Optional(Contacts),
    patience: Type.Optional(Patience),
    letter: Type.Optional(Letter),
    report: Type.Optional(Report),
  },
  { title: 'ClientRules', ...closed },
);
