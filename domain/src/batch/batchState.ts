/**
 * A batch is looked at (`preview`), where its action asks for it approved by a second person, and then runs until every row
 * has its answer. A stopped one keeps its pending rows and can be started again.
 */
export const batchStates = ['preview', 'awaitingApproval', 'running', 'stopped', 'done', 'discarded'] as const;

export type BatchState = (typeof batchStates)[number];

/** `refused`: a rule said no. `failed`: no answer came, several times; trying again is safe. */
export const batchRowStates = ['pending', 'done', 'refused', 'failed'] as const;

export type BatchRowState = (typeof batchRowStates)[number];

export const batchDeeds = ['start', 'approve', 'stop', 'retry', 'discard', 'finish'] as const;

/** What moves a batch. `finish` is the work's own: the last row has its answer. */
export type BatchDeed = (typeof batchDeeds)[number];

interface Arrow {
  from: readonly BatchState[];
  to: BatchState;
}

const arrows: Record<BatchDeed, Arrow> = {
  start: { from: ['preview', 'stopped'], to: 'running' },
  approve: { from: ['awaitingApproval'], to: 'running' },
  stop: { from: ['running'], to: 'stopped' },
  retry: { from: ['done', 'stopped'], to: 'running' },
  discard: { from: ['preview', 'awaitingApproval'], to: 'discarded' },
  finish: { from: ['running'], to: 'done' },
};

/** The states a deed is possible in, and the state it leads to; only a first start may need a second person before. */
export function batchArrow(deed: BatchDeed): Arrow {
  return arrows[deed];
}
