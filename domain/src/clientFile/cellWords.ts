import type { DisputeOutcome } from '../dispute/index.js';
import { plainHeading } from '../placement/index.js';
import type { Movement } from './fileRow.js';

const movementWords: Record<Movement, RegExp> = {
  payment: /^(p|pago|pagos|abono|deposito|liquidado|aplicado|aplicada|pagado|cobro|recuperacion)$/,
  reversal:
    /^(r|reverso|reversa|reversion|reversado|cancelacion|cancelado|cancelada|devolucion|devuelto|devuelta|contracargo|rechazado|rechazo)$/,
};

/**
 * What a client's word says of a movement; undefined for one that is not known.
 *
 * @param text only its first word counts: "Pago ventanilla", "Reverso SPEI"
 */
export function readMovement(text: string): Movement | undefined {
  const word = plainHeading(text).split(' ')[0] ?? '';
  if (movementWords.payment.test(word)) return 'payment';
  return movementWords.reversal.test(word) ? 'reversal' : undefined;
}

const upheld = /^(procede|procedente|si|si procede|a favor|a favor del (titular|cliente|cte|deudor)|favorable|valida)$/;
const dismissed =
  /^(no procede|no|improcedente|no procedente|no favorable|desfavorable|rechazada|rechazado|no valida|en contra)$/;

/** What a client's word answers to a dispute; undefined for one that is not known. */
export function readAnswer(text: string): DisputeOutcome | undefined {
  const words = plainHeading(text);
  if (upheld.test(words)) return 'upheld';
  return dismissed.test(words) ? 'dismissed' : undefined;
}
