import { commandKinds, isFrozen, isOpen } from '@cartera/domain/account';
import type { CommandKind, Stage } from '@cartera/domain/account';
import { can } from '@cartera/domain/people';
import type { Action, Role } from '@cartera/domain/people';

/** The permission that each command asks for. */
export const commandPermission: Record<CommandKind, Action> = {
  recordContact: 'contact.record',
  decideRuling: 'ruling.decide',
  correctAddress: 'address.correct',
  hold: 'account.command',
  release: 'account.command',
};

/** What is known of an account without asking its lifecycle. */
export interface CommandSituation {
  stage: Stage;
  hasAddress: boolean;
  /** State of the newest ruling. */
  ruling: 'proposed' | 'approved' | 'refused' | 'reported' | 'acknowledged' | undefined;
}

function refusal(kind: CommandKind, { stage, hasAddress, ruling }: CommandSituation): string | undefined {
  if (!isOpen(stage)) return 'account.closed';
  switch (kind) {
    case 'recordContact':
      return isFrozen(stage) ? 'account.frozen' : undefined;
    case 'decideRuling':
      return stage === 'ruling' && ruling === 'proposed' ? undefined : 'ruling.notProposed';
    case 'correctAddress':
      return hasAddress ? undefined : 'address.none';
    case 'hold':
      if (isFrozen(stage)) return 'account.frozen';
      return ruling === 'approved' ? 'ruling.underway' : undefined;
    case 'release':
      return stage === 'onHold' ? undefined : 'account.notOnHold';
  }
}

/**
 * What a person of `role` may ask of an account now, and the code of the reason where they may not. It is for showing
 * buttons: the lifecycle decides when the command arrives.
 */
export function allowedCommands(
  role: Role,
  situation: CommandSituation,
): { kind: CommandKind; refusal: string | undefined }[] {
  return commandKinds.map((kind) => ({
    kind,
    refusal: can(role, commandPermission[kind]) ? refusal(kind, situation) : 'permission.denied',
  }));
}
