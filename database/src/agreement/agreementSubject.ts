import { and, asc, eq, sql } from 'drizzle-orm';
import type { Queryable } from '../connection/index.js';
import { letterRulesOf } from '../letter/index.js';
import type { LetterRules } from '../letter/index.js';
import { account, agreement, client, ledgerEntry, party, person, portfolio } from '../schema/index.js';
import type { Agreement } from './agreement.js';

/** Everything that an agreement's document says. Personal data: it goes onto the page and nowhere else. */
export interface AgreementSubject {
  agreement: Agreement;
  account: Pick<
    typeof account.$inferSelect,
    | 'reference'
    | 'product'
    | 'currency'
    | 'principalCents'
    | 'ordinaryInterestCents'
    | 'defaultInterestCents'
    | 'placedAt'
    | 'timeZone'
  >;
  /** What was owed when the account was placed: the sum that the client's breakdown is of. */
  placedCents: bigint;
  client: Pick<typeof client.$inferSelect, 'id' | 'name' | 'regulation'>;
  portfolioName: string;
  rules: LetterRules;
  /** Who signs: the party it was proposed to, else the holder. */
  signer: Pick<typeof party.$inferSelect, 'fullName' | 'role'>;
  holder: string;
  /** Who approved it, by name. */
  approver?: string;
}

/** Reads an agreement with what its document needs, or undefined when there is no such agreement. */
export async function findAgreementSubject(db: Queryable, agreementId: string): Promise<AgreementSubject | undefined> {
  const [row] = await db
    .select({
      agreement,
      account: {
        reference: account.reference,
        product: account.product,
        currency: account.currency,
        principalCents: account.principalCents,
        ordinaryInterestCents: account.ordinaryInterestCents,
        defaultInterestCents: account.defaultInterestCents,
        placedAt: account.placedAt,
        timeZone: account.timeZone,
      },
      balanceCents: account.balanceCents,
      client: { id: client.id, name: client.name, regulation: client.regulation },
      clientRules: client.rules,
      portfolioName: portfolio.name,
      approver: person.fullName,
    })
    .from(agreement)
    .innerJoin(account, eq(account.id, agreement.accountId))
    .innerJoin(client, eq(client.id, agreement.clientId))
    .innerJoin(portfolio, eq(portfolio.id, account.portfolioId))
    .leftJoin(person, eq(sql`${person.id}::text`, agreement.decidedBy))
    .where(eq(agreement.id, agreementId));
  if (row === undefined) return undefined;
  const { accountId, partyId } = row.agreement;
  const parties = await db
    .select({ id: party.id, fullName: party.fullName, role: party.role })
    .from(party)
    .where(eq(party.accountId, accountId))
    .orderBy(sql`${party.role} <> 'titular'`, asc(party.id));
  const [holder] = parties;
  if (holder === undefined) throw new Error(`account ${accountId} has no party`);
  const [placed] = await db
    .select({ amountCents: ledgerEntry.amountCents })
    .from(ledgerEntry)
    .where(and(eq(ledgerEntry.accountId, accountId), eq(ledgerEntry.kind, 'placed')));
  const { clientRules, approver, balanceCents, ...subject } = row;
  const signer = parties.find(({ id }) => id === partyId) ?? holder;
  return {
    ...subject,
    // Without a ledger nothing has been paid: the balance is still what was placed.
    placedCents: placed?.amountCents ?? balanceCents,
    rules: letterRulesOf(clientRules),
    signer: { fullName: signer.fullName, role: signer.role },
    holder: holder.fullName,
    approver: approver ?? undefined,
  };
}
