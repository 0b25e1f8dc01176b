import { resultCodes } from '../contact/index.js';
import type { ResultCode, WhoAnswered } from '../contact/index.js';
import { visitResults } from '../visitForm/index.js';
import type { VisitResult } from '../visitForm/index.js';

/** Those who answer for the debt: to nobody else may it be mentioned. */
export const rightParties = ['titular', 'aval', 'obligadoSolidario'] as const satisfies readonly WhoAnswered[];

export function isRightParty(who: WhoAnswered): who is (typeof rightParties)[number] {
  return (rightParties as readonly WhoAnswered[]).includes(who);
}

/** A minor or an elder is left in peace, whatever they tell. */
const ofMinorOrElder = ['MENOR_O_ADULTO_MAYOR'];

/**
 * The results a visit can have once it is known who opened the door. What is offered to a third person names no debt: it is on the
 * screen while they stand there.
 */
export function answerableResults(who: WhoAnswered): VisitResult[] {
  return visitResults.filter(({ code, group }) => {
    const { contact, rightParty }: ResultCode = resultCodes[code];
    if (who === 'nobody') return !contact;
    if (!contact) return false;
    if (who === 'minorOrElder') return ofMinorOrElder.includes(code);
    if (who === 'third') return !rightParty && !ofMinorOrElder.includes(code) && code !== 'HOMONIMO';
    return group !== 'third' && (rightParty || code === 'HOMONIMO');
  });
}
