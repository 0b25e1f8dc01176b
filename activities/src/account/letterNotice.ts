import { readReach } from '@cartera/database/account';
import { insertContactAttempt } from '@cartera/database/contactAttempt';
import { downgradeAddress } from '@cartera/database/contactPoint';
import { deterministicId } from '@cartera/database/identity';
import { findLetter, setLetterState } from '@cartera/database/letter';
import type { Letter } from '@cartera/database/letter';
import { resultCode } from '@cartera/domain/contact';
import { refuse } from './refuse.js';
import type { CommandContext, CommandOutcome } from './runCommand.js';

/** Reasons of the post that say something about the address and not about the person who would not take the letter. */
const addressAtFault: readonly string[] = [
  'DEVUELTO_CAMBIO_DOMICILIO',
  'DEVUELTO_DESCONOCIDO',
  'DEVUELTO_NO_EXISTE',
  'DEVUELTO_DIRECCION_INCOMPLETA',
];

/** Keeps what the post said of a letter as a gestión of its own. */
async function recordPost(context: CommandContext<'returnLetter' | 'deliverLetter'>): Promise<Letter> {
  const { transaction, life, at, request } = context;
  const { letterId, result, at: handledAt } = request.body;
  const letter = await findLetter(transaction, life.accountId, letterId);
  if (letter === undefined) throw refuse('letter.unknown');
  const code = resultCode(result);
  if (code?.media.includes('letter') !== true) throw refuse('contact.resultNotOfMedium');
  const answered = code.contact ? ('third' as const) : ('nobody' as const);
  await insertContactAttempt(transaction, {
    id: deterministicId('contactAttempt', request.id),
    accountId: life.accountId,
    body: {
      medium: 'letter',
      whoAnswered: code.rightParty ? 'titular' : answered,
      result,
      at: handledAt,
      contactPointId: letter.contactPointId,
    },
    recordedAt: new Date(at),
    actor: request.actor,
  });
  return letter;
}

/** A letter came back: an address that the post says is wrong takes no more letters until somebody has mended it. */
export async function returnLetter(context: CommandContext<'returnLetter'>): Promise<CommandOutcome> {
  const { transaction, life, at, request } = context;
  const { letterId, result } = request.body;
  const letter = await recordPost(context);
  await setLetterState(transaction, letterId, 'returned');
  const downgraded = addressAtFault.includes(result);
  if (downgraded) await downgradeAddress(transaction, letter.contactPointId, result);
  const reach = await readReach(transaction, life.accountId);
  return {
    event: { kind: 'letterReturned', at, reach, downgraded, result },
    facts: { letterId, result, contactPointId: letter.contactPointId, downgraded },
  };
}

/** A letter arrived. That it did not come back is no proof; this is. */
export async function deliverLetter(context: CommandContext<'deliverLetter'>): Promise<CommandOutcome> {
  const { transaction, at, request } = context;
  const { letterId, result } = request.body;
  await recordPost(context);
  await setLetterState(transaction, letterId, 'delivered');
  return { event: { kind: 'letterDelivered', at }, facts: { letterId, result } };
}
