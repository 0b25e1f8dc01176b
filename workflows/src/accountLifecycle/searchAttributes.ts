import { defineSearchAttributeKey } from '@temporalio/common';
import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { NextEvent, Stage } from '@cartera/domain/account';
import { searchAttribute } from '@cartera/domain/identity';

const accountStage = defineSearchAttributeKey(searchAttribute.accountStage, 'KEYWORD');
const nextAction = defineSearchAttributeKey(searchAttribute.nextAction, 'KEYWORD');
const nextAt = defineSearchAttributeKey(searchAttribute.nextAt, 'DATETIME');

/**
 * Writes the stage of this life, and what it waits for there, where operators filter by them; once a stage, because every write
 * is an event of history. A life that was not started with a stage has none to keep up: its namespace may not know the
 * attribute, and a task that names an unknown one fails for ever.
 */
export function announceStage(stage: Stage, next: () => NextEvent | null): void {
  const announced = workflowInfo().typedSearchAttributes.get(accountStage);
  if (announced === undefined || announced === stage) return;
  const { what = null, at = null } = next() ?? {};
  upsertSearchAttributes([
    { key: accountStage, value: stage },
    { key: nextAction, value: what },
    { key: nextAt, value: at === null ? null : new Date(at) },
  ]);
}
