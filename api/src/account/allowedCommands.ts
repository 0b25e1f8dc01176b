import { commandKinds, isFrozen, isOpen } from '@cartera/domain/account';
import type { PersonCommandKind, Stage } from '@cartera/domain/account';
import { can } from '@cartera/domain/people';
import type { Action, Role } from '@cartera/domain/people';

/** The permission that each command asks for. */
export const commandPermission: Record<PersonCommandKind, Action> = {
  recordContact: 'contact.record',
  makePromise: 'contact.record',
  reschedulePromise: 'contact.record',
  cancelPromise: 'account.command',
  proposeAgreement: 'agreement.propose',
  decideAgreement: 'agreement.decide',
  openDispute: 'contact.record',
  resolveDispute: 'account.command',
  recordComplaint: 'contact.record',
  hold: 'account.command',
  release: 'account.command',
  correctAddress: 'address.correct',
  proposeContactPoint: 'contact.record',
  authoriseContactPoint: 'contactPoint.authorise',
  barContactPoint: 'contactPoint.authorise',
  decideRuling: 'ruling.decide',
  reopenRuling: 'ruling.decide',
  changeStrategy: 'strategy.manage',
  reassign: 'task.assign',
  withdraw: 'account.command',
};

/** What is known of an account without asking its lifecycle. */
export interface CommandSituation {
  stage: Stage;
  hasAddress: boolean;
  /** State of the open agreement. */
  agreement: 'proposed' | 'approved' | undefined;
  /** The viewer proposed it: a second person decides. */
  proposedByViewer: boolean;
  /** State of the newest ruling. */
  ruling: 'proposed' | 'approved' | 'refused' | 'reopened' | 'reported' | 'acknowledged' | undefined;
}

function refusal(kind: PersonCommandKind, situation: CommandSituation): string | undefined {
  const { stage, hasAddress, agreement, ruling } = situation;
  if (!isOpen(stage)) return 'account.closed';
  switch (kind) {
    case 'recordContact':
      return isFrozen(stage) ? 'account.frozen' : undefined;
    case 'makePromise':
      if (stage === 'promised') return 'promise.alreadyLive';
      return agreement === undefined ? newCommitmentRefusal('promise', stage) : 'promise.underAgreement';
    case 'reschedulePromise':
    case 'cancelPromise':
      return stage === 'promised' ? undefined : 'promise.notLive';
    case 'proposeAgreement':
      return agreement === undefined ? newCommitmentRefusal('agreement', stage) : 'agreement.alreadyOpen';
    case 'decideAgreement':
      if (isFrozen(stage)) return 'account.frozen';
      if (agreement !== 'proposed') return 'agreement.notProposed';
      return situation.proposedByViewer ? 'agreement.secondPersonNeeded' : undefined;
    case 'openDispute':
      if (stage === 'disputed') return 'account.alreadyDisputed';
      return ruling === 'approved' ? 'ruling.underway' : undefined;
    case 'resolveDispute':
      return stage === 'disputed' ? undefined : 'account.notDisputed';
    case 'decideRuling':
      return stage === 'ruling' && ruling === 'proposed' ? undefined : 'ruling.notProposed';
    case 'reopenRuling':
      return stage === 'ruling' && ruling === 'approved' ? undefined : 'ruling.notApproved';
    case 'correctAddress':
      return hasAddress ? undefined : 'address.none';
    case 'hold':
    case 'recordComplaint':
      if (isFrozen(stage)) return 'account.frozen';
      return ruling === 'approved' ? 'ruling.underway' : undefined;
    case 'release':
      return stage === 'onHold' ? undefined : 'account.notOnHold';
    case 'proposeContactPoint':
    case 'authoriseContactPoint':
    case 'barContactPoint':
    case 'changeStrategy':
    case 'reassign':
    case 'withdraw':
      return undefined;
  }
}

function newCommitmentRefusal(what: 'promise' | 'agreement', stage: Stage): string | undefined {
  if (isFrozen(stage)) return 'account.frozen';
  if (stage === 'ruling') return `${what}.underRuling`;
  if (stage === 'agreement') return what === 'promise' ? 'promise.underAgreement' : 'agreement.alreadyOpen';
  return undefined;
}

/**
 * What a person of `role` may ask of an account now, and the code of the reason where they may not. It is for showing
 * buttons: the lifecycle decides when the command arrives.
 */
export function allowedCommands(
  role: Role,
  situation: CommandSituation,
): { kind: PersonCommandKind; refusal: string | undefined }[] {
  return commandKinds.map((kind) => ({
    kind,
    refusal: can(role, commandPermission[kind]) ? refusal(kind, situation) : 'permission.denied',
  }));
}
