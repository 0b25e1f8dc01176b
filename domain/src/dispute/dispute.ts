/** What the debtor says is wrong (aclaración). */
export const disputeKinds = ['amount', 'paymentNotApplied', 'notMine', 'service', 'identityTheft', 'other'] as const;

export type DisputeKind = (typeof disputeKinds)[number];

/** Procedente and improcedente, in the client's words. */
export const disputeOutcomes = ['upheld', 'dismissed'] as const;

export type DisputeOutcome = (typeof disputeOutcomes)[number];

/** Where a complaint about how somebody was treated came in. Source: shared guide on Mexican rules, B1. */
export const complaintSources = ['REDECO', 'CONDUSEF', 'PROFECO', 'client', 'debtor'] as const;

export type ComplaintSource = (typeof complaintSources)[number];
