import type { Requirement, RulingType } from '@cartera/domain/ruling';
import { paperName } from '../letter/index.js';

/** What a ruling is called where people read it. */
export const rulingNames: Record<RulingType, string> = {
  DEFUNCION: 'Defunción',
  ROBO_IDENTIDAD: 'Robo de identidad',
  NO_RECONOCE: 'No reconoce la cuenta',
  CONCURSO_MERCANTIL: 'Concurso mercantil',
  INCAPACIDAD: 'Incapacidad',
  RECLUSION: 'Reclusión',
  DOMICILIO_INEXISTENTE: 'Domicilio inexistente',
  CAMBIO_DE_DOMICILIO: 'Cambio de domicilio',
  NEGATIVA_DE_PAGO: 'Negativa de pago',
  INSOLVENCIA: 'Insolvencia',
  ILOCALIZABLE: 'Ilocalizable',
};

/** The name of a ruling type; a type without one is printed as it is written. */
export function rulingName(type: string): string {
  return Object.hasOwn(rulingNames, type) ? rulingNames[type as RulingType] : type;
}

const times = (count: number): string => (count === 1 ? 'una vez' : `${count} veces`);

/** What a requirement asks for, as a sentence. */
export function requirementWords(requirement: Requirement): string {
  switch (requirement.proof) {
    case 'results': {
      const independent = requirement.independent === true ? ', de personas o días distintos' : '';
      const papers = requirement.papers === true ? ', con documento' : '';
      return `Resultado ${requirement.codes.join(' o ')}, ${times(requirement.count)}${independent}${papers}`;
    }
    case 'everyAddressVisited': {
      const bands = requirement.bands > 1 ? `, en ${requirement.bands} horarios distintos` : '';
      return `Todo domicilio autorizado, visitado ${times(requirement.visits)}${bands}`;
    }
    case 'everyPhoneCalled':
      return `Todo teléfono autorizado, llamado ${times(requirement.calls)}`;
    case 'noRightParty':
      return `Sin contacto con el titular, aval u obligado solidario en ${requirement.days} días`;
    case 'letters':
      return requirement.count === 1 ? 'Una carta enviada y no devuelta' : `${requirement.count} cartas no devueltas`;
    case 'locatedVisit':
      return `Visita con posición y fotografía en todo domicilio, con resultado ${requirement.codes.join(' o ')}`;
    case 'anyOf':
      return requirement.requirements.map(requirementWords).join('; o bien: ');
  }
}

const kinds = {
  call: 'Llamada',
  visit: 'Visita',
  letter: 'Carta',
  message: 'Mensaje',
  addressReview: 'Revisión de domicilio sin solución',
} as const;

const answerers: Record<string, string> = {
  titular: 'atendió el titular',
  aval: 'atendió el aval',
  obligadoSolidario: 'atendió el obligado solidario',
  third: 'atendió un tercero',
  minorOrElder: 'atendió una persona menor o adulta mayor',
  nobody: 'nadie atendió',
};

/** One piece of evidence in words, for example `Visita · AUSENTE_HABITADO · nadie atendió`. */
export function evidenceWords(evidence: { kind: keyof typeof kinds; what?: string; whoAnswered?: string }): string {
  const answered = evidence.whoAnswered === undefined ? undefined : answerers[evidence.whoAnswered];
  const what =
    evidence.kind === 'letter' && evidence.what !== undefined ? paperName(evidence.what).toLowerCase() : evidence.what;
  return [kinds[evidence.kind], what, answered].filter((part) => part !== undefined).join(' · ');
}
