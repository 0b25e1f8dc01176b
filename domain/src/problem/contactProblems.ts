import type { ProblemEntry } from './problemEntry.js';
import { refusal } from './refusal.js';

/** What the rules of an account's life answer (`commandRefusal` and `mayContact` of domain/compliance). */
export const contactProblems = {
  'account.frozen': refusal(409, [
    'La cuenta está detenida y no admite gestiones.',
    'Espere a que se libere o se resuelva la aclaración.',
    'The account is frozen and takes no contact.',
    'Wait until it is released or its dispute is resolved.',
  ]),
  'account.notOnHold': refusal(409, [
    'La cuenta no está detenida.',
    'Actualice el expediente: quizá alguien ya la liberó.',
    'The account is not on hold.',
    'Refresh the case file: somebody may have released it.',
  ]),
  'contact.stopped': refusal(409, [
    'Ya no se puede contactar a nadie por esta cuenta.',
    'Sólo el cliente o un dictamen pueden llevarla adelante.',
    'Nobody may be contacted about this account any more.',
    'Only the client or a ruling can take it further.',
  ]),
  'contact.pointNotAuthorised': refusal(422, [
    'Ese domicilio o teléfono no está autorizado.',
    'Use uno autorizado por el cliente.',
    'That address or phone is not authorised.',
    'Use one that the client has authorised.',
  ]),
  'contact.outsideHours': refusal(422, [
    'La hora de la gestión está fuera del horario permitido.',
    'Revise la hora en que ocurrió, en la zona del deudor.',
    'The contact took place outside the permitted hours.',
    'Check when it happened, in the debtor’s own time.',
  ]),
  'contact.outsideDays': refusal(422, [
    'En ese día no se permite contactar.',
    'Revise el día en que ocurrió la gestión.',
    'No contact is permitted on that day.',
    'Check the day on which it happened.',
  ]),
  'contact.unknownResult': refusal(422, [
    'Ese resultado no está en el catálogo.',
    'Elija un código de gestión del catálogo.',
    'That result is not in the catalogue.',
    'Choose a result code from the catalogue.',
  ]),
  'contact.resultNotOfMedium': refusal(422, [
    'Ese resultado no corresponde al medio de la gestión.',
    'Elija un resultado de llamada, visita, carta o mensaje, según el caso.',
    'That result does not belong to the medium of the contact.',
    'Choose a result of a call, visit, letter or message, as it was.',
  ]),
  'contact.answererDoesNotFit': refusal(422, [
    'Quien atendió no corresponde al resultado.',
    'Corrija quién atendió o el resultado.',
    'Who answered does not fit the result.',
    'Correct who answered or the result.',
  ]),
  'contact.inTheFuture': refusal(422, [
    'La gestión tiene fecha futura.',
    'Revise el reloj del equipo y la hora de la gestión.',
    'The contact lies in the future.',
    'Check the clock of the device and the time of the contact.',
  ]),
  'contact.beforePlacement': refusal(422, [
    'La gestión es anterior a la colocación de la cuenta.',
    'Revise la fecha de la gestión.',
    'The contact is older than the placement of the account.',
    'Check the date of the contact.',
  ]),
  'task.notOpen': refusal(409, [
    'La tarea ya no está abierta.',
    'Actualice su escritorio; la gestión puede registrarse sin tarea.',
    'The task is no longer open.',
    'Refresh your desk; the contact can be recorded without a task.',
  ]),
  'address.none': refusal(409, [
    'La cuenta no tiene domicilio que corregir.',
    'Revise los datos de contacto del expediente.',
    'The account has no address to correct.',
    'Check the contact data of the case file.',
  ]),
  'ruling.notProposed': refusal(409, [
    'No hay un dictamen por decidir.',
    'Actualice el expediente: quizá alguien ya lo decidió.',
    'There is no ruling to decide.',
    'Refresh the case file: somebody may have decided it.',
  ]),
  'ruling.superseded': refusal(409, [
    'Hay una versión más reciente del dictamen.',
    'Abra la última versión y decida sobre ella.',
    'There is a newer version of the ruling.',
    'Open the latest version and decide on that one.',
  ]),
  'ruling.underway': refusal(409, [
    'El dictamen aprobado ya va en camino al cliente.',
    'Espere a que se reporte.',
    'The approved ruling is already on its way to the client.',
    'Wait until it has been reported.',
  ]),
  'hold.reviewInThePast': refusal(422, [
    'La fecha de revisión ya pasó.',
    'Elija una fecha futura.',
    'The review date has passed.',
    'Choose a date in the future.',
  ]),
  'hold.reviewTooFar': refusal(422, [
    'La fecha de revisión está a más de dos años.',
    'Elija una fecha más cercana.',
    'The review date is more than two years ahead.',
    'Choose a nearer date.',
  ]),
  'intake.notInPreview': refusal(409, [
    'La recepción no está en vista previa.',
    'Actualice la pantalla y revise en qué paso está.',
    'The intake is not in preview.',
    'Refresh the screen and check which step it is in.',
  ]),
  'intake.notReadable': refusal(409, [
    'El archivo no se pudo leer, así que no hay qué aceptar.',
    'Corrija la correspondencia de columnas o coloque otro archivo.',
    'The file could not be read, so there is nothing to accept.',
    'Correct the column layout or place another file.',
  ]),
  'intake.notAccepted': refusal(409, [
    'La recepción todavía no está aceptada.',
    'Si no la necesita, descártela.',
    'The intake has not been accepted yet.',
    'If you do not need it, discard it.',
  ]),
  'intake.contactMade': refusal(409, [
    'Ya se contactó o escribió a alguien de esta recepción.',
    'Retire las cuentas una por una.',
    'Somebody of this intake has already been contacted or written to.',
    'Withdraw the accounts one by one.',
  ]),
} as const satisfies Record<string, ProblemEntry>;
