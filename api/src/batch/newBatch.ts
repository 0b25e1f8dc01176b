import type { Static } from 'typebox';
import type { BatchSelection } from '@cartera/database/batch';
import type { ClientScope } from '@cartera/database/client';
import type { Database } from '@cartera/database/connection';
import { findDryRun } from '@cartera/database/dryRun';
import { findStrategyVersion } from '@cartera/database/strategyVersion';
import type { BatchParameters } from '@cartera/domain/batch';
import { ProblemError, found } from '../problem/index.js';
import { epochMs } from '../schema/index.js';
import type { NewBatchSchema } from './batchSchema.js';

type Asked = Static<typeof NewBatchSchema>;

function refuseField(field: string, code: string, es: string, en: string): never {
  throw new ProblemError('request.invalid', { faults: [{ field, code, message: { es, en } }] });
}

/** What the action needs to know, from the fields that are its own. */
export async function batchParameters(db: Database, asked: Asked): Promise<BatchParameters> {
  switch (asked.action) {
    case 'hold':
      return asked.reviewAt === undefined ? {} : { reviewAt: epochMs(asked.reviewAt, '/reviewAt') };
    case 'changeStrategy': {
      const { strategyVersionId } = asked;
      if (strategyVersionId === undefined)
        return refuseField('/strategyVersionId', 'field.required', 'Es obligatorio.', 'Is required.');
      found(await findStrategyVersion(db, strategyVersionId), 'strategyVersion.notFound');
      return { strategyVersionId };
    }
    case 'reassign':
      if (asked.assigneeId === undefined)
        return refuseField('/assigneeId', 'field.required', 'Es obligatorio.', 'Is required.');
      return { assigneeId: asked.assigneeId };
    case 'release':
    case 'withdraw':
      return {};
  }
}

/** The one way of choosing accounts that was given. A dry run must be finished, of the same client, and of the same version. */
export async function batchSelection(db: Database, asked: Asked, scope: ClientScope): Promise<BatchSelection> {
  const { filter, dryRunId, changedOnly = true, accountIds } = asked.selection;
  const given = [filter, dryRunId, accountIds].filter((one) => one !== undefined);
  if (given.length !== 1)
    return refuseField(
      '/selection',
      'field.exclusive',
      'Dé un filtro, una simulación o una lista de cuentas: sólo uno.',
      'Give a filter, a dry run or a list of accounts: just one.',
    );
  if (filter !== undefined) return { kind: 'filter', filter };
  if (accountIds !== undefined) return { kind: 'accounts', accountIds };
  const run = found(await findDryRun(db, dryRunId ?? '', scope), 'dryRun.notFound');
  if (run.clientId !== asked.clientId) throw new ProblemError('dryRun.notFound');
  if (run.state !== 'done') throw new ProblemError('dryRun.notFinished');
  if (asked.action === 'changeStrategy' && run.strategyVersionId !== asked.strategyVersionId)
    throw new ProblemError('dryRun.otherVersion');
  return { kind: 'dryRun', dryRunId: run.id, changedOnly };
}
