/** What each state of a ruling asks of whoever sees it. */
export const rulingTone = {
  proposed: 'due',
  approved: 'active',
  refused: 'blocked',
  reopened: 'blocked',
  reported: 'good',
  acknowledged: 'good',
} as const;
