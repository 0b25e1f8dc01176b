import { findSettlements, readReach } from '@cartera/database/account';
import { isParty } from '@cartera/database/contactAttempt';
import {
  findContactPoint,
  insertGradedAddress,
  insertProposedContactPoint,
  setAuthorisation,
} from '@cartera/database/contactPoint';
import { deterministicId } from '@cartera/database/identity';
import { gradeAddress, parseAddressLine } from '@cartera/domain/address';
import { refuse } from './refuse.js';
import type { CommandContext, CommandOutcome } from './runCommand.js';

/** Keeps a number or address that somebody found. No channel uses it until it is authorised. */
export async function proposeContactPoint(context: CommandContext<'proposeContactPoint'>): Promise<CommandOutcome> {
  const { transaction, life, at, request } = context;
  const { kind, value, partyId, provenance } = request.body;
  if (!(await isParty(transaction, life.accountId, partyId))) throw refuse('contact.partyUnknown');
  const contactPointId = deterministicId('contactPoint', request.id);
  const { accountId } = life;
  const created = { id: contactPointId, accountId, partyId, kind, value, provenance, createdAt: new Date(at) };
  if (!(await insertProposedContactPoint(transaction, created))) throw refuse('contact.pointKnown');
  if (kind === 'address') {
    const parts = parseAddressLine(value);
    const grading = gradeAddress(parts, await findSettlements(transaction, parts));
    await insertGradedAddress(transaction, accountId, contactPointId, parts, grading);
  }
  return {
    event: { kind: 'reachChanged', at, reach: life.reach },
    facts: { contactPointId, kind, provenance, authorisation: 'proposed' },
    answer: { contactPointId },
  };
}

/** Lets every channel use a contact point from now on. */
export function authoriseContactPoint(context: CommandContext<'authoriseContactPoint'>): Promise<CommandOutcome> {
  return changeAuthorisation(context, 'authorised');
}

/** Lets no channel use it any more; what happened there stays proof. */
export function barContactPoint(context: CommandContext<'barContactPoint'>): Promise<CommandOutcome> {
  return changeAuthorisation(context, 'barred');
}

async function changeAuthorisation(
  { transaction, life, at, request }: CommandContext<'authoriseContactPoint' | 'barContactPoint'>,
  authorisation: 'authorised' | 'barred',
): Promise<CommandOutcome> {
  const { contactPointId } = request.body;
  const found = await findContactPoint(transaction, life.accountId, contactPointId);
  if (found === undefined) throw refuse('contact.pointUnknown');
  await setAuthorisation(transaction, contactPointId, authorisation);
  return {
    event: { kind: 'reachChanged', at, reach: await readReach(transaction, life.accountId) },
    facts: { contactPointId, kind: found.kind, authorisation },
    answer: { contactPointId },
  };
}
