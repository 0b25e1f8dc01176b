import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { ContactAttemptLine } from '@cartera/database/contactAttempt';
import { centralZone, dateOfDay, isMexicanZone } from '@cartera/domain/calendar';
import { checkAttempt } from '@cartera/domain/compliance';
import { contactMedia } from '@cartera/domain/contact';
import { problemEntry } from '@cartera/domain/problem';
import type { Language } from '@cartera/domain/problem';
import { lifeRulesOf, readLifeRules } from '@cartera/domain/strategy';
import { CalendarDate, Moment, Nullable, OneOf, Uuid } from '../schema/index.js';

const text = Nullable(Type.String());
const seconds = Nullable(Type.Integer());
const files = Type.Array(Type.String({ description: 'SHA-256.' }));

export const ContactAttemptSchema = Type.Object(
  {
    id: Uuid,
    accountId: Uuid,
    clientId: Uuid,
    reference: Type.String({ description: 'Número de la cuenta ante el cliente.' }),
    taskId: Nullable(Uuid),
    medium: OneOf(contactMedia),
    partyId: Nullable(Uuid),
    contactPoint: Nullable(
      Type.Object({
        id: Uuid,
        value: Type.String({ description: 'Número marcado o domicilio visitado.' }),
        authorisation: Type.String({ description: 'La de hoy; al registrar se exigió autorizado.' }),
      }),
    ),
    whoAnswered: Type.String(),
    result: Type.String(),
    reason: text,
    note: text,
    at: Moment,
    recordedAt: Moment,
    actor: Type.String({ description: 'Id del usuario, workflow o client.' }),
    actorName: text,
    location: Nullable(
      Type.Object({
        longitude: Type.Number(),
        latitude: Type.Number(),
        accuracyMetres: Nullable(Type.Integer()),
      }),
    ),
    evidence: Type.Object({
      ringSeconds: seconds,
      talkSeconds: seconds,
      wrapSeconds: seconds,
      photos: files,
      papers: files,
    }),
    ruleCheck: Type.Object(
      {
        localDate: CalendarDate,
        localTime: Type.String({ description: 'HH:MM en la zona del deudor.' }),
        timeZone: Type.String(),
        allowed: Type.Boolean(),
        rule: Nullable(Type.Object({ code: Type.String(), title: Type.String() })),
      },
      { description: 'Qué dicen de ese momento el horario y los días del cliente.' },
    ),
  },
  { title: 'ContactAttempt' },
);

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A gestión as the API shows it, with what the rules of hours say of its moment. */
export function attemptAnswer(line: ContactAttemptLine, language: Language): Static<typeof ContactAttemptSchema> {
  const { timeZone, clientRules, usedValue, authorisation, contactPointId, longitude, latitude, ...attempt } = line;
  const { accuracyMetres, evidence, ...told } = attempt;
  const zone = isMexicanZone(timeZone) ? timeZone : centralZone;
  const { calendar } = lifeRulesOf({ rules: readLifeRules(clientRules) });
  const check = checkAttempt({ medium: told.medium, at: told.at.getTime(), timeZone: zone }, calendar);
  const { rule, localMinute } = check;
  return {
    ...told,
    contactPoint:
      contactPointId === null || usedValue === null || authorisation === null
        ? null
        : { id: contactPointId, value: usedValue, authorisation },
    location: longitude === null || latitude === null ? null : { longitude, latitude, accuracyMetres },
    evidence: {
      ringSeconds: evidence.ringSeconds ?? null,
      talkSeconds: evidence.talkSeconds ?? null,
      wrapSeconds: evidence.wrapSeconds ?? null,
      photos: [...(evidence.photos ?? [])],
      papers: [...(evidence.papers ?? [])],
    },
    ruleCheck: {
      localDate: dateOfDay(check.localDay),
      localTime: `${twoDigits(Math.floor(localMinute / 60))}:${twoDigits(localMinute % 60)}`,
      timeZone: zone,
      allowed: rule === undefined,
      rule: rule === undefined ? null : { code: rule, title: problemEntry(rule)[language].title },
    },
  };
}
