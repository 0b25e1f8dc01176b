import type { Client } from '@temporalio/client';
import { defineSearchAttributeKey } from '@temporalio/common';
import type { SearchAttributePair } from '@temporalio/common';
import type { Connection } from '@cartera/database/connection';
import { findIntake } from '@cartera/database/intake';
import { searchAttribute } from '@cartera/domain/identity';

const keys = {
  accountStage: defineSearchAttributeKey(searchAttribute.accountStage, 'KEYWORD'),
  clientId: defineSearchAttributeKey(searchAttribute.clientId, 'KEYWORD'),
  portfolioId: defineSearchAttributeKey(searchAttribute.portfolioId, 'KEYWORD'),
};

/**
 * What operators filter the lives of an intake by, from their first moment on. Nothing where the namespace does not know all of
 * the attributes: lives that are harder to find are better than lives that cannot start.
 */
export async function lifeAttributes(
  { db }: Connection,
  { connection, options }: Client,
  intakeId: string,
): Promise<SearchAttributePair[]> {
  const { namespace } = options;
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  if (Object.values(searchAttribute).some((name) => customAttributes[name] === undefined)) return [];
  const intake = await findIntake(db, intakeId, null);
  if (intake === undefined) return [];
  return [
    { key: keys.accountStage, value: 'received' },
    { key: keys.clientId, value: intake.clientId },
    { key: keys.portfolioId, value: intake.portfolioId },
  ];
}
