import type { NextEvent, NextEventReason } from '../account/index.js';
import type { Proof } from '../ruling/index.js';

/** One sentence in each language of the screens. */
export interface Sentence {
  es: string;
  en: string;
}

/** Why an account stands where it stands, by the kind of the timeline entry that brought it there. */
const causes: Readonly<Record<string, Sentence>> = {
  'account.placed': { es: 'El cliente la colocó.', en: 'The client placed it.' },
  begun: { es: 'Comenzó su gestión.', en: 'Work on it began.' },
  taskExpired: {
    es: 'Venció el plazo para corregir su domicilio.',
    en: 'The time to mend its address ran out.',
  },
  addressCorrected: { es: 'Se corrigió su domicilio.', en: 'Its address was corrected.' },
  letterReturned: { es: 'Correos devolvió una carta.', en: 'The post returned a letter.' },
  contactRecorded: { es: 'Una gestión la cambió.', en: 'A contact changed it.' },
  promiseMade: { es: 'El deudor prometió pagar.', en: 'The debtor promised to pay.' },
  promiseJudged: { es: 'Se juzgó la promesa de pago.', en: 'The promise of payment was judged.' },
  promiseCancelled: { es: 'Se canceló la promesa de pago.', en: 'The promise of payment was cancelled.' },
  agreementApproved: { es: 'Se aprobó un convenio.', en: 'An agreement was approved.' },
  agreementJudged: { es: 'Se juzgó el convenio.', en: 'The agreement was judged.' },
  balanceChanged: { es: 'Cambió su saldo.', en: 'Its balance changed.' },
  disputeOpened: { es: 'El deudor presentó una aclaración.', en: 'The debtor opened a dispute.' },
  disputeResolved: { es: 'El cliente respondió la aclaración.', en: 'The client answered the dispute.' },
  held: { es: 'Alguien la detuvo.', en: 'Somebody put it on hold.' },
  released: { es: 'Alguien la liberó.', en: 'Somebody released it.' },
  rulingProposed: { es: 'Sus pruebas permiten dictaminarla.', en: 'Its proofs allow a ruling.' },
  rulingRefused: { es: 'Se rechazó el dictamen propuesto.', en: 'The proposed ruling was refused.' },
  rulingReopened: { es: 'Se reabrió el dictamen.', en: 'The ruling was reopened.' },
  rulingReported: { es: 'El dictamen llegó al cliente.', en: 'The ruling reached the client.' },
  withdrawn: { es: 'El cliente la retiró.', en: 'The client withdrew it.' },
  'account.withdrawn': { es: 'Se deshizo su recepción.', en: 'Its intake was undone.' },
};

/** What a timeline entry of this kind did to the stage. */
export function causeWords(kind: string): Sentence {
  return causes[kind] ?? { es: 'Un movimiento la cambió de etapa.', en: 'An entry moved it to its stage.' };
}

/** Kinds of entry that can move an account. */
export const movingKinds: readonly string[] = Object.keys(causes);

const whats: Readonly<Record<NextEvent['what'], Sentence>> = {
  letter: { es: 'Una carta', en: 'A letter' },
  call: { es: 'Una llamada', en: 'A call' },
  visit: { es: 'Una visita', en: 'A visit' },
  message: { es: 'Un mensaje', en: 'A message' },
  offer: { es: 'Un ofrecimiento', en: 'An offer' },
  ruling: { es: 'Proponer un dictamen', en: 'Proposing a ruling' },
  reviewAddress: { es: 'Revisar el domicilio', en: 'Reviewing the address' },
  judgePromise: { es: 'Juzgar la promesa', en: 'Judging the promise' },
  remindPromise: { es: 'Recordar la promesa', en: 'Reminding of the promise' },
  decideAgreement: { es: 'Decidir el convenio', en: 'Deciding the agreement' },
  agreementDocument: { es: 'Escribir el convenio', en: 'Writing the agreement' },
  judgeAgreement: { es: 'Juzgar el convenio', en: 'Judging the agreement' },
  decideRuling: { es: 'Decidir el dictamen', en: 'Deciding the ruling' },
  unblock: { es: 'Destrabar la cuenta', en: 'Unblocking the account' },
  rulingDocument: { es: 'Escribir el dictamen', en: 'Writing the ruling' },
  report: { es: 'Reportarla al cliente', en: 'Reporting it to the client' },
  resume: { es: 'Volver a verla', en: 'Looking at it again' },
};

const whys: Readonly<Record<NextEventReason, Sentence>> = {
  stepDay: { es: 'cuando llegue el día del paso', en: "when the step's day comes" },
  attemptSpacing: { es: 'pasados los días entre intentos', en: 'once the days between attempts have passed' },
  promiseLive: { es: 'cuando venza lo prometido', en: 'when what was promised falls due' },
  agreementLive: { es: 'cuando venza el siguiente pago', en: 'when the next payment falls due' },
  contactHours: { es: 'cuando la hora permita el contacto', en: 'when the hour allows contact' },
  contactCap: { es: 'cuando el tope de contactos lo permita', en: 'when the cap on contacts allows it' },
  dueNow: { es: 'ahora mismo', en: 'right now' },
  taskOpen: { es: 'la tiene un escritorio', en: 'a desk has it' },
  frozen: { es: 'mientras siga detenida nadie la contacta', en: 'nobody is contacted while it is frozen' },
  blocked: { es: 'al dictamen le falta algo', en: 'the ruling lacks something' },
  reportPending: { es: 'con el siguiente reporte', en: 'with the next report' },
};

/**
 * What happens next and what it waits for.
 *
 * @param next as it was stored: by this version or by a later one, whose codes stand for themselves
 */
export function nextWords({ what, why }: { what: string; why: string }): Sentence {
  const event = Object.hasOwn(whats, what) ? whats[what as NextEvent['what']] : { es: what, en: what };
  const reason = Object.hasOwn(whys, why) ? whys[why as NextEventReason] : { es: why, en: why };
  return { es: `${event.es}: ${reason.es}.`, en: `${event.en}: ${reason.en}.` };
}

/** What a ruling still lacks, in one sentence. */
export function lackWords({ requirement, missing }: Pick<Proof, 'requirement' | 'missing'>): Sentence {
  switch (requirement.proof) {
    case 'results':
      return {
        es: `Faltan ${missing} gestiones con resultado ${requirement.codes.join(' o ')}.`,
        en: `${missing} contacts with the result ${requirement.codes.join(' or ')} are missing.`,
      };
    case 'everyAddressVisited':
      return {
        es: `Faltan ${missing} visitas, cada domicilio ${requirement.visits} veces en ${requirement.bands} horarios.`,
        en: `${missing} visits are missing, each address ${requirement.visits} times at ${requirement.bands} times of day.`,
      };
    case 'everyPhoneCalled':
      return {
        es: `Faltan ${missing} llamadas, cada teléfono ${requirement.calls} veces.`,
        en: `${missing} calls are missing, each phone ${requirement.calls} times.`,
      };
    case 'noRightParty':
      return {
        es: `Faltan ${missing} días sin contacto con quien debe, de ${requirement.days}, tras haberlo buscado.`,
        en: `${missing} days without reaching whoever owes are missing, of ${requirement.days}, after looking for them.`,
      };
    case 'letters':
      return { es: `Faltan ${missing} cartas no devueltas.`, en: `${missing} letters not returned are missing.` };
    case 'locatedVisit':
      return {
        es: `Faltan ${missing} visitas con posición y fotografía.`,
        en: `${missing} visits with position and photo are missing.`,
      };
    case 'anyOf': {
      const [es, en] = (['es', 'en'] as const).map((language) =>
        requirement.requirements.map((one) => lackWords({ requirement: one, missing })[language]).join(' / '),
      );
      return { es: es ?? '', en: en ?? '' };
    }
  }
}
