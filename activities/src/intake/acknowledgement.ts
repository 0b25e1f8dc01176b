import { eq } from 'drizzle-orm';
import Handlebars from 'handlebars';
import type { Connection } from '@cartera/database/connection';
import { deterministicId } from '@cartera/database/identity';
import { findIntake, intakeSummary } from '@cartera/database/intake';
import type { IntakeSummary } from '@cartera/database/intake';
import { queueMail, UnsafeMailError } from '@cartera/database/mail';
import { client, portfolio } from '@cartera/database/schema';
import { formatCents, describeRowProblem } from '@cartera/domain/placement';
import { businessMoment } from '../businessMoment/index.js';
import { acknowledgementHtml, acknowledgementPlain } from './acknowledgementTemplate.js';
import type { IntakeDependencies } from './intakeActivities.js';
import { nonRetryable } from './nonRetryable.js';

const count = new Intl.NumberFormat('es-MX');

const html = Handlebars.compile(acknowledgementHtml);
const plain = Handlebars.compile(acknowledgementPlain, { noEscape: true });

/** Pesos with thousands, from cents: too large for a double to be trusted with. */
function money(cents: bigint, currency: string): string {
  const [whole = '', decimals = ''] = formatCents(cents).split('.');
  return `$${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals} ${currency}`;
}

/** Sum of what was received as accounts of this intake. */
async function receivedCents({ sql }: Connection, intakeId: string): Promise<bigint> {
  const [row] = await sql<{ cents: bigint }[]>`
    select coalesce(sum(balance_cents), 0)::bigint as cents from account where intake_id = ${intakeId}`;
  return row?.cents ?? 0n;
}

/** Rejections only, most frequent first: what is warned of is in the file of errors. */
function rejections(summary: IntakeSummary): { text: string; rows: string }[] {
  return summary.problems
    .filter(({ severity }) => severity === 'reject')
    .map(({ code, column, rows }) => ({
      text: describeRowProblem({ code, severity: 'reject', column: column ?? undefined }).problem,
      rows: count.format(rows),
    }));
}

/**
 * Writes the e-mail that tells the client what became of its file: counts, totals and reasons, and nothing about any
 * debtor. Asked again, it is the same mail.
 *
 * @throws ApplicationFailure `mail.unsafeHeader` when the client's address is none
 */
export async function queueAcknowledgement(
  { connection, clock }: IntakeDependencies,
  intakeId: string,
): Promise<{ mailId: string }> {
  const intake = await findIntake(connection.db, intakeId, null);
  if (!intake?.counts) throw nonRetryable('intake.unknown');
  const [owner] = await connection.db
    .select({
      email: client.reportEmail,
      clientName: client.name,
      portfolioName: portfolio.name,
      currency: portfolio.currency,
    })
    .from(portfolio)
    .innerJoin(client, eq(client.id, portfolio.clientId))
    .where(eq(portfolio.id, intake.portfolioId));
  if (owner === undefined) throw nonRetryable('intake.unknown');
  const { accepted, addressReview, rejected, unchanged } = intake.counts;
  const received = accepted + addressReview;
  const at = businessMoment(clock);
  const content = {
    ...owner,
    fileName: intake.fileName,
    date: new Intl.DateTimeFormat('es-MX', { dateStyle: 'long', timeZone: 'America/Mexico_City' }).format(at),
    total: count.format(received + rejected + unchanged),
    received: count.format(received),
    accepted: count.format(accepted),
    addressReview: count.format(addressReview),
    rejected: count.format(rejected),
    unchanged: count.format(unchanged),
    balance: money(await receivedCents(connection, intakeId), owner.currency),
    rejections: rejections(await intakeSummary(connection.db, intakeId)),
  };
  const subject = `Acuse de recepción: ${owner.portfolioName}, ${content.received} cuentas`;
  try {
    return await queueMail(connection.db, {
      id: deterministicId('mail', 'placementAcknowledgement', intakeId),
      clientId: intake.clientId,
      kind: 'placementAcknowledgement',
      recipient: owner.email,
      subject: subject.replace(/\s+/g, ' ').slice(0, 200),
      html: html(content),
      plain: plain(content),
      attachments: [],
      createdAt: at,
    });
  } catch (error) {
    if (error instanceof UnsafeMailError) throw nonRetryable(error.code);
    throw error;
  }
}
