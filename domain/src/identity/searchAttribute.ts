/** What operators filter lives by in Temporal. Its server keeps them in clear: ids and words of our own only. */
export const searchAttribute = {
  accountStage: 'AccountStage',
  clientId: 'ClientId',
  portfolioId: 'PortfolioId',
  /** What comes next, and when, as of the day on which the account entered its stage. */
  nextAction: 'NextAction',
  nextAt: 'NextAt',
} as const;
