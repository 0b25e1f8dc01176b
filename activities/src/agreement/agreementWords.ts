import type { AgreementKind, AgreementLimits } from '@cartera/domain/agreement';

/** What each kind of agreement is called where people read it. */
export const agreementNames: Readonly<Record<AgreementKind, string>> = {
  restructure: 'Convenio de reestructura',
  forgiveness: 'Convenio de pago con quita',
};

/** In whose place the signer answers for the debt. */
export const partyNames = {
  titular: 'Titular',
  aval: 'Aval',
  obligadoSolidario: 'Obligado solidario',
} as const;

const days = (count: number): string => (count === 1 ? 'un día natural' : `${count} días naturales`);

/** How late a payment still counts, in a sentence. */
export function graceWords({ graceDays }: Pick<AgreementLimits, 'graceDays'>): string {
  return graceDays === 0
    ? 'Cada pago debe quedar abonado a más tardar en su fecha.'
    : `Un pago cuenta como puntual si se abona hasta ${days(graceDays)} después de su fecha.`;
}

/** What ends the agreement, in a sentence. */
export function breachWords({ toleratedMisses }: Pick<AgreementLimits, 'toleratedMisses'>, forgives: boolean): string {
  const when =
    toleratedMisses === 0
      ? 'Si un pago no se cubre en ese plazo'
      : `Si más de ${toleratedMisses === 1 ? 'un pago no se cubre' : `${toleratedMisses} pagos no se cubren`} en su plazo`;
  const quita = forgives ? ', la quita no se aplica' : '';
  return `${when}, el convenio queda sin efecto${quita} y lo que se haya pagado se abona al saldo de la cuenta.`;
}
