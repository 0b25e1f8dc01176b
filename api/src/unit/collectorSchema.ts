import { Type } from 'typebox';
import { skillPattern, travelModes, weekdays } from '@cartera/domain/unit';
import { CalendarDate, Nullable, OneOf, Uuid } from '../schema/index.js';

const minute = Type.Integer({ minimum: 0, maximum: 1_440, description: 'Minuto del día.' });
const closed = { additionalProperties: false } as const;
const hours = Type.Object({ fromMinute: minute, untilMinute: minute }, closed);

export const CollectorProfileSchema = Type.Object(
  {
    travelMode: OneOf(travelModes),
    skills: Type.Array(Type.String({ pattern: skillPattern }), {
      maxItems: 50,
      description: 'Como `product:tarjeta` o `language:nah`.',
    }),
    startPoint: Nullable(
      Type.Object(
        {
          longitude: Type.Number({ minimum: -180, maximum: 180 }),
          latitude: Type.Number({ minimum: -90, maximum: 90 }),
        },
        closed,
      ),
    ),
    shiftCalendar: Type.Object(
      Object.fromEntries(weekdays.map((day) => [day, Type.Optional(hours)])) as Record<
        (typeof weekdays)[number],
        ReturnType<typeof Type.Optional<typeof hours>>
      >,
      { ...closed, description: 'Horas por día de la semana ISO (1 lunes … 7 domingo); el día que falta es libre.' },
    ),
    absentFrom: Nullable(CalendarDate),
    absentUntil: Nullable(CalendarDate),
  },
  { title: 'CollectorProfile', additionalProperties: false },
);

export const CollectorSchema = Type.Object(
  {
    personId: Uuid,
    fullName: Type.String(),
    unitId: Uuid,
    unitName: Type.String(),
    profile: Nullable(CollectorProfileSchema),
  },
  { title: 'Collector' },
);
