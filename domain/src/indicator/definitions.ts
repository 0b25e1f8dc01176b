import type { RecoveryMeasures } from './measures.js';
import type { RecoveryRates } from './rates.js';

type IndicatorName = keyof RecoveryMeasures | keyof RecoveryRates;

interface IndicatorWords {
  es: { title: string; definition: string };
  en: { title: string; definition: string };
}

const words = (title: string, definition: string, titleEn: string, definitionEn: string): IndicatorWords => ({
  es: { title, definition },
  en: { title: titleEn, definition: definitionEn },
});

/**
 * What each number means, as people read it beside the number. A definition that changes is a new `definitionsVersion`: two
 * reports may be compared only within one.
 */
export const indicatorDefinitions: Record<IndicatorName, IndicatorWords> = {
  attempts: words(
    'Gestiones',
    'Llamadas, visitas y mensajes que hizo una persona. No cuentan las cartas ni los mensajes automáticos.',
    'Attempts',
    'Calls, visits and messages that a person made. Letters and automatic messages do not count.',
  ),
  calls: words('Llamadas', 'Gestiones por teléfono.', 'Calls', 'Attempts by phone.'),
  visits: words('Visitas', 'Gestiones en domicilio.', 'Visits', 'Attempts at an address.'),
  messages: words('Mensajes', 'Gestiones por mensaje.', 'Messages', 'Attempts by message.'),
  contacts: words('Contactos', 'Gestiones que alguien atendió.', 'Contacts', 'Attempts that somebody answered.'),
  rightPartyContacts: words(
    'Contactos directos',
    'Gestiones que atendió el titular, un aval o un obligado solidario.',
    'Right-party contacts',
    'Attempts that the holder, a guarantor or a joint debtor answered.',
  ),
  talkSeconds: words('Tiempo hablado', 'Segundos de conversación.', 'Talk time', 'Seconds of conversation.'),
  handlingSeconds: words(
    'Tiempo de gestión',
    'Segundos de timbre, conversación y captura.',
    'Handling time',
    'Seconds of ringing, talking and wrapping up.',
  ),
  accountsWorked: words(
    'Cuentas trabajadas',
    'Cuentas distintas con al menos una gestión.',
    'Accounts worked',
    'Different accounts with one attempt at least.',
  ),
  accountsContacted: words(
    'Cuentas contactadas',
    'Cuentas distintas con al menos un contacto.',
    'Accounts contacted',
    'Different accounts with one contact at least.',
  ),
  promisesMade: words(
    'Promesas obtenidas',
    'Promesas hechas en esos días; una reprogramada no se cuenta otra vez.',
    'Promises made',
    'Promises made on those days; one given another day is not counted again.',
  ),
  promisedCents: words(
    'Monto prometido',
    'Suma de las promesas obtenidas.',
    'Amount promised',
    'Sum of the promises made.',
  ),
  promisesDue: words(
    'Promesas vencidas',
    'Promesas con vencimiento en esos días que ya se juzgaron contra los pagos.',
    'Promises due',
    'Promises that fell due on those days and have been judged by payments.',
  ),
  promisesKept: words(
    'Promesas cumplidas',
    'De las vencidas, las pagadas dentro de su plazo y tolerancia.',
    'Promises kept',
    'Of those due, the ones paid within their window and tolerance.',
  ),
  promisesPartial: words(
    'Promesas parciales',
    'De las vencidas, las pagadas en parte; se muestran aparte.',
    'Promises kept in part',
    'Of those due, the ones paid in part; shown apart.',
  ),
  promisesBroken: words(
    'Promesas rotas',
    'De las vencidas, las que no se pagaron.',
    'Promises broken',
    'Of those due, the ones that were not paid.',
  ),
  dueCents: words('Monto vencido', 'Suma de las promesas vencidas.', 'Amount due', 'Sum of the promises due.'),
  keptCents: words(
    'Monto cumplido',
    'Monto prometido de las cumplidas.',
    'Amount kept',
    'Promised amount of the kept ones.',
  ),
  promisePaidCents: words(
    'Recuperado por promesas',
    'Pagado dentro del plazo de las promesas vencidas.',
    'Recovered through promises',
    'Paid inside the window of the promises due.',
  ),
  assignedAccounts: words(
    'Cuentas asignadas',
    'Cuentas que estuvieron con el despacho alguno de esos días.',
    'Accounts assigned',
    'Accounts that were with the agency on some of those days.',
  ),
  assignedCents: words(
    'Monto asignado',
    'Saldo con que se recibieron las cuentas asignadas.',
    'Amount assigned',
    'Balance with which the assigned accounts were placed.',
  ),
  paidCents: words(
    'Recuperado',
    'Pagos aplicados con fecha valor en esos días, menos sus reversos.',
    'Recovered',
    'Applied payments with their value date on those days, less their reversals.',
  ),
  contactRate: words('Contactabilidad', 'Contactos entre gestiones.', 'Contact rate', 'Contacts over attempts.'),
  rightPartyRate: words(
    'Contacto directo',
    'Contactos directos entre gestiones.',
    'Right-party rate',
    'Right-party contacts over attempts.',
  ),
  promiseRate: words(
    'Promesas por contacto directo',
    'Promesas obtenidas entre contactos directos. Puede pasar de 1: hay promesas por escrito.',
    'Promise rate',
    'Promises made over right-party contacts. It may exceed 1: some promises are made in writing.',
  ),
  keptRate: words(
    'Cumplimiento de promesas',
    'Promesas cumplidas entre vencidas.',
    'Kept rate',
    'Promises kept over promises due.',
  ),
  keptAmountRate: words(
    'Cumplimiento por monto',
    'Monto cumplido entre monto vencido.',
    'Kept rate by amount',
    'Amount kept over amount due.',
  ),
  attemptsPerAccount: words(
    'Intensidad',
    'Gestiones por cuenta trabajada.',
    'Intensity',
    'Attempts for each account worked.',
  ),
  secondsPerCall: words(
    'Tiempo por llamada',
    'Tiempo de gestión entre llamadas.',
    'Time per call',
    'Handling time over calls.',
  ),
  promisePaidCentsPerAttempt: words(
    'Eficiencia por promesas',
    'Recuperado por promesas entre gestiones.',
    'Efficiency through promises',
    'Recovered through promises over attempts.',
  ),
  coverageRate: words(
    'Cobertura',
    'Cuentas trabajadas entre asignadas.',
    'Coverage',
    'Accounts worked over accounts assigned.',
  ),
  recoveryRate: words(
    'Tasa de recuperación',
    'Recuperado entre monto asignado.',
    'Recovery rate',
    'Recovered over amount assigned.',
  ),
  paidCentsPerAttempt: words('Eficiencia', 'Recuperado entre gestiones.', 'Efficiency', 'Recovered over attempts.'),
};

/** Raised with every change of meaning. */
export const definitionsVersion = 1;
