import type { ContactMedium } from './medium.js';

/** What a result tells about the debtor or a way to reach them; it changes what the strategy may do and what a ruling can prove. */
export const findings = [
  'deceased',
  'incapacitated',
  'imprisoned',
  'bankrupt',
  'identityDisputed',
  'disputed',
  'moved',
  'addressNotFound',
  'phoneWrong',
  'refused',
] as const;

export type Finding = (typeof findings)[number];

/**
 * After one of these nobody may be contacted: only the client, or a ruling, can take the account further. A dispute
 * (`disputed`) freezes the account instead, until the client has answered.
 */
export const findingsThatStopContact = [
  'deceased',
  'incapacitated',
  'imprisoned',
  'bankrupt',
  'identityDisputed',
] as const satisfies readonly Finding[];

/** The meaning of one result code. Clients have codes of their own, mapped to these. */
export interface ResultCode {
  media: readonly ContactMedium[];
  /** Somebody answered. */
  contact: boolean;
  /** The debtor, or one who answers with them. */
  rightParty: boolean;
  /** A photo, a position or a paper is asked for. */
  evidence: boolean;
  /** The step that asked for the contact has reached its aim. */
  endsStep: boolean;
  /** The debtor named an amount and a day: the gestión carries them. */
  promise?: boolean;
  finding?: Finding;
}

const spoken = ['call', 'visit', 'message'] as const;
const plain = { contact: true, rightParty: true, evidence: false, endsStep: true };
const third = { contact: true, rightParty: false, evidence: false, endsStep: false };
const nobody = { contact: false, rightParty: false, evidence: false, endsStep: false };

/**
 * Canonical results. Source: shared guide on Mexican rules, B6 (COEXSA, BM Systems and agency catalogues reduced to one set).
 * The codes are Spanish because they are written on rulings and in clients' files.
 */
export const resultCodes = {
  // With the debtor, a guarantor or a joint debtor.
  PROMESA_TOTAL: { ...plain, media: spoken, promise: true },
  PROMESA_PARCIAL: { ...plain, media: spoken, promise: true },
  CONVENIO_SOLICITADO: { ...plain, media: spoken },
  SOLICITA_REESTRUCTURA: { ...plain, media: spoken },
  YA_PAGO: { ...plain, media: spoken, evidence: true },
  NEGATIVA_SIN_MOTIVO: { ...plain, media: spoken, finding: 'refused' },
  NO_PUEDE_PAGAR: { ...plain, media: spoken },
  NEGATIVA_NO_RECONOCE: { ...plain, media: spoken, finding: 'identityDisputed' },
  ACLARACION: { ...plain, media: spoken, finding: 'disputed' },
  SOLICITA_SOLO_ESCRITO: { ...plain, media: spoken },
  CUELGA: { ...plain, media: ['call'], endsStep: false },
  AGRESIVO: { ...plain, media: spoken, endsStep: false },
  // With somebody else: only a neutral message may be left.
  TERCERO_RECADO: { ...third, media: spoken },
  TERCERO_NO_LO_CONOCE: { ...third, media: spoken, finding: 'moved' },
  TERCERO_YA_NO_VIVE: { ...third, media: spoken, finding: 'moved' },
  TERCERO_INFORMA_DEFUNCION: { ...third, media: spoken, finding: 'deceased' },
  MENOR_O_ADULTO_MAYOR: { ...third, media: spoken },
  // Nobody on the phone.
  NO_CONTESTA: { ...nobody, media: ['call'] },
  OCUPADO: { ...nobody, media: ['call'] },
  BUZON: { ...nobody, media: ['call'] },
  FUERA_SERVICIO: { ...nobody, media: ['call'], finding: 'phoneWrong' },
  NUMERO_EQUIVOCADO: { ...third, media: ['call'], finding: 'phoneWrong' },
  NO_EXISTE: { ...nobody, media: ['call'], finding: 'phoneWrong' },
  // Nobody at the door.
  AUSENTE_HABITADO: { ...nobody, media: ['visit'], evidence: true },
  DESHABITADO: { ...nobody, media: ['visit'], evidence: true, finding: 'moved' },
  DOMICILIO_NO_EXISTE: { ...nobody, media: ['visit'], evidence: true, finding: 'addressNotFound' },
  DIRECCION_INSUFICIENTE: { ...nobody, media: ['visit'], evidence: true },
  CAMBIO_DOMICILIO: { ...nobody, media: ['visit'], evidence: true, finding: 'moved' },
  ACCESO_NEGADO: { ...nobody, media: ['visit'], evidence: true },
  ZONA_RIESGO: { ...nobody, media: ['visit'] },
  NEGOCIO_CERRADO: { ...nobody, media: ['visit'], evidence: true },
  // A message of ours, on its way or come back.
  MENSAJE_ENVIADO: { ...nobody, media: ['message'] },
  MENSAJE_RECHAZADO: { ...nobody, media: ['message'] },
  // The post.
  ENTREGADO_ACUSE: { ...plain, media: ['letter'], evidence: true },
  ENTREGADO_TERCERO: { ...third, media: ['letter'] },
  SIN_ACUSE: { ...nobody, media: ['letter'] },
  DEVUELTO_CAMBIO_DOMICILIO: { ...nobody, media: ['letter'], finding: 'moved' },
  DEVUELTO_DESCONOCIDO: { ...nobody, media: ['letter'], finding: 'moved' },
  DEVUELTO_NO_EXISTE: { ...nobody, media: ['letter'], finding: 'addressNotFound' },
  DEVUELTO_DIRECCION_INCOMPLETA: { ...nobody, media: ['letter'] },
  DEVUELTO_NO_RECLAMADO: { ...nobody, media: ['letter'] },
  DEVUELTO_REHUSADO: { ...nobody, media: ['letter'] },
  DEVUELTO_FALLECIDO: { ...nobody, media: ['letter'], finding: 'deceased' },
  // Known of the debtor, by whatever medium.
  DEFUNCION: { ...third, media: spoken, finding: 'deceased' },
  INCAPACIDAD: { ...third, media: spoken, evidence: true, finding: 'incapacitated' },
  RECLUSION: { ...third, media: spoken, evidence: true, finding: 'imprisoned' },
  CONCURSO_QUIEBRA: { ...plain, media: spoken, evidence: true, finding: 'bankrupt' },
  ROBO_IDENTIDAD: { ...plain, media: spoken, finding: 'identityDisputed' },
  HOMONIMO: { ...plain, media: spoken, rightParty: false, finding: 'identityDisputed' },
  RECLAMO_REDECO: { ...plain, media: spoken, finding: 'disputed' },
} as const satisfies Record<string, ResultCode>;

export type ResultCodeName = keyof typeof resultCodes;

/** The meaning of a code, or undefined when no such code exists. */
export function resultCode(name: string): ResultCode | undefined {
  return Object.hasOwn(resultCodes, name) ? resultCodes[name as ResultCodeName] : undefined;
}

/** Why the debtor does not pay, as told. Canonical, mapped per client like the results. */
export const nonPaymentReasons = [
  'desempleo',
  'enfermedad',
  'disminucionDeIngreso',
  'sobreendeudamiento',
  'inconformidad',
  'olvido',
  'sinMotivo',
] as const;

/** Whether contact by any channel must stop because of `finding`. */
export function stopsContact(finding: Finding): boolean {
  return (findingsThatStopContact as readonly Finding[]).includes(finding);
}
