/** How a party is reached. */
export const contactMedia = ['call', 'visit', 'letter', 'message'] as const;

export type ContactMedium = (typeof contactMedia)[number];

/** Who was on the other side. Only the debtor and those who answer with them count as right-party contact. */
export const whoAnsweredCodes = ['titular', 'aval', 'obligadoSolidario', 'third', 'minorOrElder', 'nobody'] as const;

export type WhoAnswered = (typeof whoAnsweredCodes)[number];
