import type { ProblemEntry } from './problemEntry.js';
import { notFound } from './recordProblems.js';

/** What stops a mailing run, the registration it goes under, or the scan of a letter. */
export const mailingProblems = {
  'mailingRun.notFound': notFound('La corrida de correspondencia', 'The mailing run'),
  'mailingSection.notFound': notFound('La sección de la corrida', 'The section of the run'),
  'depositSlip.notFound': notFound('La ficha de depósito', 'The deposit slip'),
  'frankingRegistration.notFound': notFound('El registro de franqueo', 'The franking registration'),
  'franking.missing': {
    status: 409,
    es: {
      title: 'No hay registro de franqueo para ese servicio y ese cliente.',
      action: 'Dé de alta el registro que otorgó el servicio postal y vuelva a intentar.',
    },
    en: {
      title: 'There is no franking registration for that service and client.',
      action: 'Add the registration that the postal service granted and try again.',
    },
  },
  'franking.expired': {
    status: 409,
    es: {
      title: 'El registro de franqueo está vencido.',
      action: 'Renuévelo ante el servicio postal, dé de alta el nuevo periodo y vuelva a intentar.',
    },
    en: {
      title: 'The franking registration has expired.',
      action: 'Renew it with the postal service, add the new period and try again.',
    },
  },
  'franking.notYetValid': {
    status: 409,
    es: {
      title: 'El registro de franqueo todavía no está vigente.',
      action: 'Espere al primer día de su vigencia o revise las fechas del registro.',
    },
    en: {
      title: 'The franking registration is not valid yet.',
      action: 'Wait for its first day, or check the dates of the registration.',
    },
  },
  'franking.periodTaken': {
    status: 409,
    es: {
      title: 'Ese número ya tiene un registro de ese servicio que empieza ese día.',
      action: 'Abra el registro existente o corrija el número o la fecha.',
    },
    en: {
      title: 'That number already has a registration of that service beginning on that day.',
      action: 'Open the existing registration or correct the number or the date.',
    },
  },
  'mailing.nothingToSend': {
    status: 409,
    es: {
      title: 'No hay cartas de ese cliente y esa plantilla por enviar.',
      action: 'Revise la plantilla, o espere a que la estrategia produzca cartas nuevas.',
    },
    en: {
      title: 'There are no letters of that client and template to be sent.',
      action: 'Check the template, or wait for the strategy to produce new letters.',
    },
  },
  'mailing.notPrinted': {
    status: 409,
    es: {
      title: 'La corrida no está impresa y lista para depósito.',
      action: 'Actualice la corrida y espere a que termine la impresión.',
    },
    en: {
      title: 'The run is not printed and ready for deposit.',
      action: 'Refresh the run and wait until it has been printed.',
    },
  },
  'mailing.notBlocked': {
    status: 409,
    es: { title: 'La corrida no está detenida.', action: 'Actualice la corrida para ver cómo va.' },
    en: { title: 'The run is not blocked.', action: 'Refresh the run to see where it stands.' },
  },
  'mailing.notCancellable': {
    status: 409,
    es: {
      title: 'La corrida ya no se puede cancelar.',
      action: 'Sus cartas ya están en el correo, o la corrida ya terminó.',
    },
    en: {
      title: 'The run can no longer be cancelled.',
      action: 'Its letters are with the post already, or the run has ended.',
    },
  },
  'mailing.slipMissing': {
    status: 409,
    es: { title: 'La corrida no tiene ficha de depósito.', action: 'Prepare la ficha y vuelva a intentar.' },
    en: { title: 'The run has no deposit slip.', action: 'Prepare the slip and try again.' },
  },
  'mailing.slipOfAnotherDay': {
    status: 409,
    es: {
      title: 'La ficha es de otro día.',
      action: 'Prepare otra vez la ficha el día del depósito: así se retiran las cartas que ya no deben salir.',
    },
    en: {
      title: 'The slip is of another day.',
      action:
        'Prepare the slip again on the day of the deposit, so that letters that may no longer leave are taken out.',
    },
  },
  'mailing.depositInTheFuture': {
    status: 422,
    es: { title: 'El depósito no puede tener fecha futura.', action: 'Escriba la fecha del sello del correo.' },
    en: { title: 'A deposit cannot be dated in the future.', action: 'Give the date on the stamp of the post.' },
  },
  'mailing.depositedOtherwise': {
    status: 409,
    es: {
      title: 'El depósito de la corrida ya se registró con otros datos.',
      action: 'Compare el sello de la ficha con lo registrado.',
    },
    en: {
      title: 'The deposit of the run was already recorded with other data.',
      action: 'Compare the stamp on the slip with what was recorded.',
    },
  },
  'letter.documentMissing': {
    status: 409,
    es: {
      title: 'Falta en el almacén el archivo de una carta de la corrida.',
      action: 'Avise a operaciones; al recuperar el almacén, reintente la corrida.',
    },
    en: {
      title: 'The file of a letter of the run is missing from the store.',
      action: 'Tell operations; once the store is back, retry the run.',
    },
  },
  'letter.unknownBarcode': {
    status: 404,
    es: {
      title: 'Ese código no es de una carta nuestra.',
      action: 'Lea otra vez el código de la ventana o el de la hoja.',
    },
    en: { title: 'That code is not of a letter of ours.', action: 'Read the code of the window or the page again.' },
  },
  'letter.barcodeMisread': {
    status: 422,
    es: {
      title: 'El código tiene un dígito equivocado.',
      action: 'Escríbalo otra vez como aparece debajo de las barras.',
    },
    en: { title: 'A digit of the code is wrong.', action: 'Type it again as it stands under the bars.' },
  },
  'letter.notDeposited': {
    status: 409,
    es: {
      title: 'Esa carta no está registrada como depositada en el correo.',
      action: 'Registre primero el depósito de su corrida.',
    },
    en: { title: 'That letter is not recorded as deposited.', action: 'Record the deposit of its run first.' },
  },
  'letter.returnedOtherwise': {
    status: 409,
    es: {
      title: 'Esa carta ya se registró como devuelta por otro motivo.',
      action: 'Compare el motivo que marca el sobre con el del expediente.',
    },
    en: {
      title: 'That letter was already recorded as returned for another reason.',
      action: 'Compare the reason on the envelope with the case file.',
    },
  },
  'letter.deliveredOtherwise': {
    status: 409,
    es: {
      title: 'Esa carta ya se registró como entregada a otra persona.',
      action: 'Compare el acuse con el expediente.',
    },
    en: {
      title: 'That letter was already recorded as delivered to somebody else.',
      action: 'Compare the receipt with the case file.',
    },
  },
  'letter.alreadyEnded': {
    status: 409,
    es: {
      title: 'El expediente dice lo contrario de esa carta.',
      action: 'Una carta se entrega o se devuelve: revise el acuse y el sobre antes de registrar.',
    },
    en: {
      title: 'The case file says the opposite of that letter.',
      action: 'A letter is delivered or returned: check receipt and envelope before recording.',
    },
  },
} as const satisfies Record<string, ProblemEntry>;
