import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eq } from 'drizzle-orm';
import { exampleAgency } from '@cartera/activities/document';
import { createMailActivities } from '@cartera/activities/mail';
import { createMessageActivities, messageWords } from '@cartera/activities/message';
import { diskFileStore } from '@cartera/database/fileStore';
import { account, contactAttempt, contactPoint, mail, party } from '@cartera/database/schema';
import { createTestDatabase } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';
import { stepTemplates } from '@cartera/domain/strategy';
import { activityAt } from '../document/activityAt.js';
import { clientRules, placeAccount, placeClient } from '../document/placement.js';
import type { PlacedAccount, Placement } from '../document/placement.js';
import { openSmtpMailbox } from '../mail/smtpMailbox.js';
import type { SmtpBehaviour, SmtpMailbox } from '../mail/smtpMailbox.js';

let database: TestDatabase;
let folder: string;
let placement: Placement;
let mailbox: SmtpMailbox;
const behaviour: SmtpBehaviour = {};

/** A Monday at noon in Mexico City. */
const noon = '2026-11-23T18:00:00Z';

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'cartera-message-'));
  placement = await placeClient(database);
  mailbox = await openSmtpMailbox(behaviour);
});

afterAll(async () => {
  await mailbox.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

/** Sends as the worker would whose business clock stands (all but) still at `moment`. */
function send(accountId: string, { moment = noon, template = 'firstMessage', stepKey = 'correo' } = {}) {
  const { sendMail } = createMailActivities({
    connection: database,
    files: diskFileStore(folder),
    smtpUrl: mailbox.url,
    from: 'Cartera <cartera@cordillera.example>',
  });
  const { sendMessage } = createMessageActivities({
    connection: database,
    agency: exampleAgency,
    clock: { origin: Date.parse(moment), rate: 1e-9 },
    sendMail,
  });
  return activityAt(sendMessage, { accountId, stepKey, template }, moment);
}

interface Reachable extends PlacedAccount {
  emailId: string;
  email: string;
}

/** An account whose holder has an authorised e-mail. */
async function placeReachable(
  of: Placement = placement,
  changes: Partial<typeof account.$inferInsert> = {},
): Promise<Reachable> {
  const placed = await placeAccount(database, of, changes);
  const emailId = randomUUID();
  const email = `maria.${emailId.slice(0, 8)}@correo.example`;
  await database.db.insert(contactPoint).values({
    id: emailId,
    accountId: placed.accountId,
    partyId: placed.partyId,
    kind: 'email',
    value: email,
    authorisation: 'authorised',
    provenance: 'placement',
  });
  return { ...placed, emailId, email };
}

const mailsOf = (email: string) => database.db.select().from(mail).where(eq(mail.recipient, email));
const arrived = (email: string) => mailbox.received.filter(({ to }) => JSON.stringify(to).includes(email));

describe('sendMessage', () => {
  test('tells the holder everything that a debtor must be told, under a subject that tells nothing', async () => {
    const placed = await placeReachable();
    const { mailId, contactPointId } = await send(placed.accountId);
    expect(contactPointId).toBe(placed.emailId);
    const [message] = arrived(placed.email);
    expect(message?.messageId).toBe(`<${mailId}@cartera.example>`);
    expect(message?.subject).toBe('Le pedimos comunicarse con nosotros');
    const html = String(message?.html)
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    for (const text of [html, message?.text?.replace(/\s+/g, ' ') ?? ''])
      for (const required of [
        placed.fullName,
        placed.reference,
        'Banco Ribera del Sur',
        '$61,781.33 MXN',
        'Tarjeta ORO',
        '646180110400000007',
        'Pague únicamente a Banco Ribera del Sur',
        'no recibe pagos ni efectivo',
        exampleAgency.name,
        exampleAgency.responsible,
        exampleAgency.address,
        exampleAgency.phone,
        exampleAgency.hours,
        'registraremos su aclaración',
        'prefiere que no le escribamos a este correo',
        'bancoribera.example/privacidad',
        'REDECO',
      ])
        expect(text).toContain(required);
    // What a locked screen shows: sender, subject and the first words.
    const preview = message?.text?.slice(0, 150) ?? '';
    for (const shown of [message?.subject ?? '', preview])
      expect(shown).not.toMatch(/banco|saldo|deuda|adeud|cobr|pag|crédito|venc|tarjeta|4412|\$/i);
  });

  test('asked again, or twice at once, it is one message, and its contents are kept', async () => {
    const placed = await placeReachable();
    const answers = await Promise.all([send(placed.accountId), send(placed.accountId)]);
    expect(answers[0]).toEqual(answers[1]);
    await send(placed.accountId, { moment: '2026-11-24T18:00:00Z' });
    expect(arrived(placed.email)).toHaveLength(1);
    expect(await mailsOf(placed.email)).toMatchObject([
      { kind: 'debtorMessage', state: 'sent', clientId: placement.clientId },
    ]);
  });

  test.each([
    ['before dawn', '2026-11-23T12:59:00Z', 'contact.outsideHours'],
    ['late in the evening', '2026-11-24T04:01:00Z', 'contact.outsideHours'],
    ['on a Saturday', '2026-11-21T18:00:00Z', 'contact.outsideDays'],
  ])('never leaves %s, and is tried again when contact is allowed', async (_when, moment, type) => {
    const placed = await placeReachable();
    const refused = await send(placed.accountId, { moment }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ type, nonRetryable: false });
    expect(Number((refused as { nextRetryDelay: number }).nextRetryDelay)).toBeGreaterThan(0);
    expect(await mailsOf(placed.email)).toEqual([]);
  });

  test('the hours are those of the debtor, and of the client where it agreed narrower ones', async () => {
    const evening = '2026-11-24T03:30:00Z';
    const west = await placeReachable(placement, { timeZone: 'America/Tijuana' });
    await expect(send(west.accountId, { moment: evening })).resolves.toBeDefined();
    const narrow = await placeClient(database, {
      rules: { ...clientRules, calendar: { fromMinute: 540, untilMinute: 1080, weekdays: [1, 2, 3, 4, 5] } },
    });
    const placed = await placeReachable(narrow, { timeZone: 'America/Tijuana' });
    await expect(send(placed.accountId, { moment: evening })).rejects.toMatchObject({ type: 'contact.outsideHours' });
  });

  test.each([
    ['disputed', 'account.frozen'],
    ['onHold', 'account.frozen'],
    ['settled', 'account.closed'],
  ] as const)('writes to nobody while %s', async (stage, type) => {
    const placed = await placeReachable(placement, { stage });
    await expect(send(placed.accountId)).rejects.toMatchObject({ type, nonRetryable: true });
    expect(arrived(placed.email)).toEqual([]);
  });

  test('writes to nobody after a death', async () => {
    const placed = await placeReachable();
    await database.db.insert(contactAttempt).values({
      id: randomUUID(),
      accountId: placed.accountId,
      medium: 'visit',
      whoAnswered: 'third',
      result: 'DEFUNCION',
      at: new Date(noon),
      recordedAt: new Date(noon),
      actor: randomUUID(),
    });
    await expect(send(placed.accountId)).rejects.toMatchObject({ type: 'contact.stopped', nonRetryable: true });
    expect(await mailsOf(placed.email)).toEqual([]);
  });

  test.each(['proposed', 'barred'] as const)(
    'never writes to a %s e-mail, nor to a guarantor',
    async (authorisation) => {
      const placed = await placeReachable();
      await database.db.update(contactPoint).set({ authorisation }).where(eq(contactPoint.id, placed.emailId));
      const partyId = randomUUID();
      const { accountId } = placed;
      await database.db.insert(party).values({ id: partyId, accountId, role: 'aval', fullName: 'Juan Aval Pérez' });
      await database.db.insert(contactPoint).values({
        id: randomUUID(),
        accountId,
        partyId,
        kind: 'email',
        value: `${partyId}@correo.example`,
        authorisation: 'authorised',
        provenance: 'placement',
      });
      await expect(send(accountId)).rejects.toMatchObject({ type: 'message.noEmail', nonRetryable: true });
      expect(arrived(placed.email)).toEqual([]);
    },
  );

  test('a server that was down lets the rules be asked again: barred meanwhile, the message never leaves', async () => {
    const placed = await placeReachable();
    behaviour.refuseRecipient = { code: 451, text: 'try later', address: placed.email };
    await expect(send(placed.accountId)).rejects.toMatchObject({ type: 'mail.notSent', nonRetryable: false });
    await expect(send(placed.accountId, { moment: '2026-11-24T05:00:00Z' })).rejects.toMatchObject({
      type: 'contact.outsideHours',
    });
    behaviour.refuseRecipient = undefined;
    await database.db.update(contactPoint).set({ authorisation: 'barred' }).where(eq(contactPoint.id, placed.emailId));
    await expect(send(placed.accountId)).rejects.toMatchObject({ type: 'message.noEmail' });
    expect(arrived(placed.email)).toEqual([]);
    expect(await mailsOf(placed.email)).toMatchObject([{ state: 'refused', lastError: 'message.noEmail' }]);
  });

  test('frozen while it waits, it stays queued and leaves after the thaw', async () => {
    const placed = await placeReachable();
    behaviour.refuseRecipient = { code: 451, text: 'try later', address: placed.email };
    await expect(send(placed.accountId)).rejects.toMatchObject({ type: 'mail.notSent' });
    behaviour.refuseRecipient = undefined;
    const become = (stage: 'disputed' | 'collecting') =>
      database.db.update(account).set({ stage }).where(eq(account.id, placed.accountId));
    await become('disputed');
    await expect(send(placed.accountId)).rejects.toMatchObject({ type: 'account.frozen' });
    await become('collecting');
    await send(placed.accountId);
    expect(arrived(placed.email)).toHaveLength(1);
  });

  test('an e-mail that the server refuses for good, a value that is none, and an unknown template', async () => {
    const placed = await placeReachable();
    behaviour.refuseRecipient = { code: 550, text: 'no such user', address: placed.email };
    await expect(send(placed.accountId)).rejects.toMatchObject({ type: 'mail.refused', nonRetryable: true });
    behaviour.refuseRecipient = undefined;
    await database.db.update(contactPoint).set({ value: 'no es un correo' }).where(eq(contactPoint.id, placed.emailId));
    const asked = { stepKey: 'otro' };
    await expect(send(placed.accountId, asked)).rejects.toMatchObject({ type: 'message.noEmail', nonRetryable: true });
    await expect(send(placed.accountId, { template: 'firstNotice' })).rejects.toMatchObject({
      type: 'message.unknownTemplate',
    });
  });
});

describe('templates of messages', () => {
  const forbidden =
    /embarg|juici|judicial|demanda|juzgado|tribunal|abogad|penal|cárcel|polic|delit|fraude|denuncia|citatorio|requerimiento|apercib|consecuencia|urgente|inmediat|advertencia/i;

  test.each(stepTemplates.message)('%s threatens nobody, and what a locked screen shows tells nothing', (template) => {
    const words = messageWords(template, { client: 'Banco Ribera', reference: '4412' });
    expect(Object.values(words).join(' ')).not.toMatch(forbidden);
    expect(Object.values(words).join(' ')).not.toMatch(/\{\{|undefined/);
    expect(`${words.subject} ${words.preview}`).not.toMatch(
      /banco|saldo|deuda|adeud|cobr|pag|crédito|venc|cuenta|4412/i,
    );
  });
});
