import type { AccountFile } from '@cartera/database/account';
import type { Ruling } from '@cartera/database/ruling';
import type { PersonCommandKind } from '@cartera/domain/account';
import type { Role } from '@cartera/domain/people';
import { problemEntry } from '@cartera/domain/problem';
import type { Language } from '@cartera/domain/problem';
import { allowedCommands } from './allowedCommands.js';

/** One command, and why it may not be asked for. */
export interface ShownCommand {
  kind: PersonCommandKind;
  allowed: boolean;
  reason: { code: string; title: string; action: string } | null;
}

/**
 * What a person may ask of an account now, and the reasons why not in their language.
 *
 * @param newest the account's newest ruling, if it has one
 */
export function shownCommands(
  { id, role }: { id: string; role: Role },
  file: AccountFile,
  newest: Ruling | undefined,
  language: Language,
): ShownCommand[] {
  const situation = {
    stage: file.account.stage,
    hasAddress: file.contactPoints.some(({ kind }) => kind === 'address'),
    agreement: file.standing.openAgreement?.state,
    proposedByViewer: file.standing.openAgreement?.proposedBy === id,
    ruling: newest?.state,
  };
  return allowedCommands(role, situation).map(({ kind, refusal }) => ({
    kind,
    allowed: refusal === undefined,
    reason: refusal === undefined ? null : { code: refusal, ...problemEntry(refusal)[language] },
  }));
}
