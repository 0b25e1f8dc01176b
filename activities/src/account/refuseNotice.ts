import type { Database } from '@cartera/database/connection';
import { findCommandRequest, refuseCommandRequest } from '@cartera/database/command';
import { markPaymentRefused } from '@cartera/database/ledger';
import type { PaymentNoticeBody } from '@cartera/domain/account';
import type { LifeActivities } from '@cartera/workflows/accountLifecycle';

/** Keeps why a machine's notice had no effect, beside the notice and on the movement it was about. */
export function createRefuseNotice(db: Database): LifeActivities['refuseNotice'] {
  return async ({ commandId, code }) => {
    const request = await findCommandRequest(db, commandId);
    if (request === undefined) return;
    await db.transaction(async (transaction) => {
      await refuseCommandRequest(transaction, commandId, code);
      if (request.kind === 'registerPayment' || request.kind === 'reversePayment')
        await markPaymentRefused(transaction, (request.body as PaymentNoticeBody).paymentId, code);
    });
  };
}
