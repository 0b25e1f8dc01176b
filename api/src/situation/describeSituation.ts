import type { Static } from 'typebox';
import type { AccountFile } from '@cartera/database/account';
import type { Queryable } from '@cartera/database/connection';
import { listRulings, readContactHistory } from '@cartera/database/ruling';
import type { SignedInPerson } from '@cartera/database/session';
import { findLastMove } from '@cartera/database/situation';
import { isOpen } from '@cartera/domain/account';
import { centralZone, isMexicanZone } from '@cartera/domain/calendar';
import type { MexicanZone } from '@cartera/domain/calendar';
import { resultCode, stopsContact } from '@cartera/domain/contact';
import type { ContactMedium } from '@cartera/domain/contact';
import { problemEntry } from '@cartera/domain/problem';
import type { Language } from '@cartera/domain/problem';
import { strongestRuling } from '@cartera/domain/ruling';
import type { ContactHistory, Proof } from '@cartera/domain/ruling';
import { causeWords, contactOutlook, lackWords, movingKinds, nextWords } from '@cartera/domain/situation';
import { eventAnswer, shownCommands } from '../account/index.js';
import type { SituationSchema } from '../account/index.js';

type Situation = Static<typeof SituationSchema>;

/** The ways of reaching somebody that each kind of contact point has. */
const mediaOf: Record<AccountFile['contactPoints'][number]['kind'], readonly ContactMedium[]> = {
  address: ['visit', 'letter'],
  phone: ['call', 'message'],
  email: ['message'],
};

/**
 * Everything that somebody asks in front of an account: why here, what next and when, what a ruling lacks, whom one may contact
 * now and otherwise from when on, and what may be done. From the database alone: nobody waits for Temporal to read.
 *
 * @param at business moment
 */
export async function describeSituation(
  db: Queryable,
  file: AccountFile,
  reader: SignedInPerson,
  at: Date,
  language: Language,
): Promise<Situation> {
  const { account } = file;
  const timeZone = isMexicanZone(account.timeZone) ? account.timeZone : centralZone;
  const [move, rulings, history] = await Promise.all([
    findLastMove(db, account.id, movingKinds),
    listRulings(db, reader.clientScope, { accountId: account.id }, { limit: 1 }),
    readContactHistory(db, account.id, at.getTime(), timeZone),
  ]);
  const next = eventAnswer(account.nextEvent);
  return {
    accountId: account.id,
    at,
    stage: account.stage,
    stageSince: account.stageSince,
    why: move === undefined ? null : { ...move, words: causeWords(move.kind)[language] },
    next: next === null ? null : { ...next, words: nextWords(next)[language] },
    ruling: isOpen(account.stage) ? rulingOutlook(history, language) : null,
    contact: contactOutlooks(file, history, at.getTime(), timeZone, language),
    commands: shownCommands(reader, file, rulings.items[0], language),
  };
}

function rulingOutlook(history: ContactHistory, language: Language): Situation['ruling'] {
  const { type, proven, has, lacks } = strongestRuling(history);
  const line = ({ requirement, evidence, missing, missingPoints }: Proof) => ({
    proof: requirement.proof,
    evidence: [...evidence],
    missing,
    missingPoints: [...missingPoints],
    words: missing === 0 ? null : lackWords({ requirement, missing })[language],
  });
  return { type, proven, has: has.map(line), lacks: lacks.map(line) };
}

function contactOutlooks(
  { account, contactPoints }: AccountFile,
  history: ContactHistory,
  at: number,
  timeZone: MexicanZone,
  language: Language,
): Situation['contact'] {
  const stopped = history.attempts.some(({ result }) => {
    const finding = resultCode(result)?.finding;
    return finding !== undefined && stopsContact(finding);
  });
  return contactPoints.flatMap(({ id, kind, partyId, authorisation }) =>
    mediaOf[kind].map((medium) => {
      const outlook = contactOutlook({ medium, stage: account.stage, stopped, at, timeZone, authorisation });
      const point = { medium, contactPointId: id, kind, partyId, allowed: outlook.allowed };
      if (outlook.allowed) return { ...point, reason: null, allowedAt: null };
      const { title, action } = problemEntry(outlook.rule)[language];
      const { allowedAt } = outlook;
      return {
        ...point,
        reason: { code: outlook.rule, title, action },
        allowedAt: allowedAt === null ? null : new Date(allowedAt),
      };
    }),
  );
}
