import { resultCodes } from '../contact/index.js';
import type { nonPaymentReasons, ResultCode, ResultCodeName, WhoAnswered } from '../contact/index.js';

/** The results that a visit can have, as a form groups them: by who opened the door. */
export type VisitResultGroup = 'rightParty' | 'third' | 'nobody' | 'situation';

export const visitResultGroupNames: Record<VisitResultGroup, string> = {
  rightParty: 'Atendió el titular, el aval o el obligado solidario',
  third: 'Atendió otra persona (sólo recado neutro)',
  nobody: 'Nadie atendió',
  situation: 'Situaciones especiales',
};

/** Each result of a visit in words for who ticks it. */
const words: Partial<Record<ResultCodeName, string>> = {
  PROMESA_TOTAL: 'Promete pagar todo',
  PROMESA_PARCIAL: 'Promete pagar una parte',
  CONVENIO_SOLICITADO: 'Pide convenio',
  SOLICITA_REESTRUCTURA: 'Pide reestructura',
  YA_PAGO: 'Dice que ya pagó',
  NEGATIVA_SIN_MOTIVO: 'Se niega a pagar',
  NO_PUEDE_PAGAR: 'No puede pagar',
  NEGATIVA_NO_RECONOCE: 'No reconoce la cuenta',
  ACLARACION: 'Pide aclaración',
  SOLICITA_SOLO_ESCRITO: 'Pide trato sólo por escrito',
  AGRESIVO: 'Reacción agresiva',
  TERCERO_RECADO: 'Recibe recado',
  TERCERO_NO_LO_CONOCE: 'No conoce a la persona',
  TERCERO_YA_NO_VIVE: 'Dice que ya no vive ahí',
  TERCERO_INFORMA_DEFUNCION: 'Informa que falleció',
  MENOR_O_ADULTO_MAYOR: 'Menor o adulto mayor (retirarse)',
  AUSENTE_HABITADO: 'Ausente, casa habitada',
  DESHABITADO: 'Domicilio deshabitado',
  DOMICILIO_NO_EXISTE: 'El domicilio no existe',
  DIRECCION_INSUFICIENTE: 'Dirección insuficiente',
  CAMBIO_DOMICILIO: 'Cambió de domicilio',
  ACCESO_NEGADO: 'Acceso negado',
  ZONA_RIESGO: 'Zona de riesgo',
  NEGOCIO_CERRADO: 'Negocio cerrado',
  DEFUNCION: 'Falleció',
  INCAPACIDAD: 'Incapacidad',
  RECLUSION: 'Reclusión',
  CONCURSO_QUIEBRA: 'Concurso o quiebra',
  ROBO_IDENTIDAD: 'Robo de identidad',
  HOMONIMO: 'Es un homónimo',
  RECLAMO_REDECO: 'Presentó queja (REDECO)',
};

/** Known of the debtor whoever tells it. */
const situations: readonly ResultCodeName[] = [
  'DEFUNCION',
  'INCAPACIDAD',
  'RECLUSION',
  'CONCURSO_QUIEBRA',
  'ROBO_IDENTIDAD',
  'HOMONIMO',
  'RECLAMO_REDECO',
];

export interface VisitResult {
  code: ResultCodeName;
  group: VisitResultGroup;
  words: string;
  /** A photo or a paper is asked for. */
  evidence: boolean;
}

function groupOf(code: ResultCodeName, { contact, rightParty }: ResultCode): VisitResultGroup {
  if (situations.includes(code)) return 'situation';
  if (!contact) return 'nobody';
  return rightParty ? 'rightParty' : 'third';
}

/** Every result of domain/contact that a visit can have. One without words of its own goes by its code. */
export const visitResults: readonly VisitResult[] = (Object.keys(resultCodes) as ResultCodeName[]).flatMap((code) => {
  const meaning: ResultCode = resultCodes[code];
  if (!meaning.media.includes('visit')) return [];
  return [{ code, group: groupOf(code, meaning), words: words[code] ?? code, evidence: meaning.evidence }];
});

/** Who opened the door, as a form asks it. */
export const whoAnsweredWords: Record<WhoAnswered, string> = {
  titular: 'Titular',
  aval: 'Aval',
  obligadoSolidario: 'Obligado solidario',
  third: 'Otra persona',
  minorOrElder: 'Menor o adulto mayor',
  nobody: 'Nadie',
};

/** Why the debtor does not pay, as a form asks it. */
export const nonPaymentWords: Record<(typeof nonPaymentReasons)[number], string> = {
  desempleo: 'Desempleo',
  enfermedad: 'Enfermedad',
  disminucionDeIngreso: 'Bajó su ingreso',
  sobreendeudamiento: 'Otras deudas',
  inconformidad: 'Inconformidad',
  olvido: 'Olvido',
  sinMotivo: 'Sin motivo',
};
