import { dayOfDate } from '@cartera/domain/calendar';
import { resultCode } from '@cartera/domain/contact';
import { identityProofWords, isRightParty, visitRefusal } from '@cartera/domain/fieldVisit';
import type { CaseFacts, PackedStop } from '@cartera/domain/fieldVisit';
import { problemEntry } from '@cartera/domain/problem';
import type { NewText } from '../outbox/index.js';
import { readCents } from '../words/index.js';
import type { VisitDraft } from './visitDraft.js';

/** What keeps a visit from being saved, and where on the screen. */
export interface VisitFault {
  at: 'who' | 'result' | 'promise' | 'evidence' | 'proposed' | 'rules';
  words: string;
}

const promises = (draft: VisitDraft): boolean =>
  draft.result !== undefined && resultCode(draft.result)?.promise === true;

/**
 * What is missing or against the rules, before anything is kept: the rules are those of the server, asked at the door.
 *
 * @param facts of the case, once a party is confirmed
 * @param now business clock, epoch ms
 */
export function visitFaults(
  draft: VisitDraft,
  stop: PackedStop,
  facts: CaseFacts | undefined,
  now: number,
): VisitFault[] {
  const { who, result, files, proposed } = draft;
  if (who === undefined) return [{ at: 'who', words: 'Diga quién atendió.' }];
  if (isRightParty(who) && facts === undefined)
    return [{ at: 'who', words: 'Confirme a la persona con un dato antes de registrar.' }];
  if (result === undefined) return [{ at: 'result', words: 'Elija el resultado de la visita.' }];
  const faults: VisitFault[] = [];
  if (resultCode(result)?.evidence === true && files.length === 0)
    faults.push({ at: 'evidence', words: 'Este resultado pide al menos una foto.' });
  if (proposed.some(({ kind, value }) => readPoint(kind, value) === undefined))
    faults.push({ at: 'proposed', words: 'Revise el dato propuesto: teléfono de 10 dígitos o domicilio completo.' });
  const cents = readCents(draft.amount);
  if (promises(draft) && (cents === undefined || draft.dueOn === ''))
    faults.push({ at: 'promise', words: 'Escriba el monto y elija el día de la promesa.' });
  if (faults.length > 0 || facts === undefined) return faults;
  const promise =
    promises(draft) && cents !== undefined ? { amountCents: String(cents), dueDay: dayOfDate(draft.dueOn) } : undefined;
  const told = { kind: 'recordContact', medium: 'visit', whoAnswered: who, result, at: now, promise } as const;
  const refusal = visitRefusal(stop.accountId, facts, told, now);
  if (refusal === undefined) return [];
  const { title, action } = problemEntry(refusal).es;
  return [{ at: refusal.startsWith('promise.') ? 'promise' : 'rules', words: `${title} ${action}` }];
}

/** A phone as E.164, or an address long enough to be found; undefined for neither. */
export function readPoint(kind: 'phone' | 'address', typed: string): string | undefined {
  if (kind === 'address') return typed.trim().length >= 10 ? typed.trim() : undefined;
  const digits = typed.replace(/\D/g, '').replace(/^52(?=\d{10}$)/, '');
  return /^[1-9]\d{9}$/.test(digits) ? `+52${digits}` : undefined;
}

/**
 * The requests of a visit that has no faults: the gestión first, then what was proposed.
 *
 * @param place where the phone was, if it knew
 */
export function composeVisit(
  draft: VisitDraft,
  stop: Pick<PackedStop, 'id' | 'accountId' | 'contactPointId'> & { parties: readonly { id: string }[] },
  now: number,
  place: { longitude: number; latitude: number; accuracyMetres: number } | undefined,
): NewText[] {
  const { id, who, partyId, proof, result, reason, dueOn, files, proposed } = draft;
  const lane = stop.accountId;
  const commands = `/api/v1/accounts/${stop.accountId}/commands`;
  const hashes = (what: 'photo' | 'paper'): string[] =>
    files.filter((file) => file.what === what).map(({ sha256 }) => sha256);
  const proven = proof === undefined ? '' : `Se identificó con: ${identityProofWords[proof].title.toLowerCase()}.`;
  const note = [proven, draft.note.trim()].filter(Boolean).join(' ');
  const body = {
    id,
    medium: 'visit',
    whoAnswered: who,
    result,
    at: new Date(now).toISOString(),
    contactPointId: stop.contactPointId,
    ...(partyId === undefined ? {} : { partyId }),
    ...(reason === undefined ? {} : { reason }),
    ...(note === '' ? {} : { note }),
    ...(place === undefined
      ? {}
      : {
          location: { longitude: place.longitude, latitude: place.latitude },
          accuracyMetres: Math.min(100_000, Math.round(place.accuracyMetres)),
        }),
    evidence: { photos: hashes('photo'), papers: hashes('paper') },
    ...(promises(draft) ? { promise: { amountCents: Number(readCents(draft.amount)), dueOn } } : {}),
  };
  const titular = partyId ?? stop.parties[0]?.id;
  return [
    {
      id,
      what: 'visit',
      lane,
      stopId: stop.id,
      text: { method: 'POST', path: `${commands}/record-contact`, body },
    },
    ...proposed.map(({ id: pointId, kind, value }): NewText => ({
      id: pointId,
      what: 'contactPoint',
      lane,
      stopId: stop.id,
      text: {
        method: 'POST',
        path: `${commands}/propose-contact-point`,
        body: {
          id: pointId,
          kind,
          value: readPoint(kind, value),
          partyId: titular,
          provenance: who !== undefined && isRightParty(who) ? 'debtor' : 'visit',
        },
      },
    })),
  ];
}
