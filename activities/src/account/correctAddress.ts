import { findAddressParts, findSettlements, readReach, writeCorrectedAddress } from '@cartera/database/account';
import type { CorrectAddressBody } from '@cartera/domain/account';
import { gradeAddress, isDeliverable } from '@cartera/domain/address';
import type { AddressCorrection, AddressPart, AddressParts, CatalogueRow } from '@cartera/domain/address';
import { isMexicanZone } from '@cartera/domain/calendar';
import { refuse } from './refuse.js';
import type { CommandContext, CommandOutcome } from './runCommand.js';

const placeParts = ['settlement', 'postalCode', 'municipality', 'state'] as const satisfies readonly AddressPart[];

/** What a person changed, part by part, beside what grading repaired in it. */
function corrections(before: AddressParts, after: AddressParts): AddressCorrection[] {
  return placeParts.flatMap((part) => {
    const to = after[part];
    if (to === undefined || to === before[part]) return [];
    return [{ part, from: before[part] ?? null, to, why: 'chosenByPerson' as const }];
  });
}

/** The address that was chosen or typed, with the catalogue rows it may mean. */
async function readChoice<Row extends CatalogueRow>(
  before: AddressParts,
  body: CorrectAddressBody,
  find: (sought: { id: number } | AddressParts) => Promise<Row[]>,
): Promise<{ parts: AddressParts; rows: Row[] }> {
  if (body.parts !== undefined) return { parts: body.parts, rows: await find(body.parts) };
  if (body.postalSettlementId === undefined) throw refuse('address.nothingChosen');
  const [row] = await find({ id: body.postalSettlementId });
  if (row === undefined) throw refuse('address.candidateUnknown');
  const { settlement, postalCode, municipality, state } = row;
  return { parts: { ...before, settlement, postalCode, municipality, state }, rows: [row] };
}

/**
 * Mends an address by a candidate of the catalogue or by typed parts, grades the result by the same rules as a placement,
 * and takes the account out of review once a letter would arrive.
 */
export async function correctAddress(context: CommandContext<'correctAddress'>): Promise<CommandOutcome> {
  const { transaction, life, at, request } = context;
  const { body, actor } = request;
  const before = await findAddressParts(transaction, life.accountId, body.contactPointId);
  if (before === undefined) throw refuse('address.unknown');
  const find = (sought: Parameters<typeof findSettlements>[1]): ReturnType<typeof findSettlements> =>
    findSettlements(transaction, sought);
  const { parts, rows } = await readChoice(before, body, find);
  const grading = gradeAddress(parts, rows);
  if (!isDeliverable(grading.grade)) throw refuse(`address.still.${grading.grade}`);
  const row = rows.find(({ id }) => id === grading.postalSettlementId);
  const timeZone = row !== undefined && isMexicanZone(row.timeZone) ? row.timeZone : life.timeZone;
  // The catalogue's spelling, as the acceptance of a placement writes it.
  const { settlement, postalCode, municipality, state } = row ?? parts;
  const after: AddressParts = { ...parts, settlement, postalCode, municipality, state };
  await writeCorrectedAddress(transaction, {
    accountId: life.accountId,
    contactPointId: body.contactPointId,
    parts: after,
    grade: 'corrected',
    corrections: corrections(before, after),
    postalSettlementId: grading.postalSettlementId,
    timeZone,
  });
  const closedTaskId = life.task?.kind === 'reviewAddress' ? life.task.id : undefined;
  return {
    event: { kind: 'addressCorrected', at, timeZone, reach: await readReach(transaction, life.accountId) },
    facts: { contactPointId: body.contactPointId, grade: 'corrected', taskId: closedTaskId },
    answer: { closedTaskId, grade: 'corrected' },
    taskEnd: { state: 'done', by: actor },
  };
}
