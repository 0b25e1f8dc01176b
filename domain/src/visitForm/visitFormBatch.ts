/** A batch is `printed` once its file can be fetched; `failed` when none of its visits can be made any more. */
export const visitFormBatchStates = ['requested', 'printed', 'failed'] as const;

/** Forms in one batch: a collector's day, many times over. */
export const largestVisitFormBatch = 100;
