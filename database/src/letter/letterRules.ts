/** One way to pay the client, as its letters print it. */
export interface PaymentMethod {
  /** For example `Transferencia SPEI` or `Ventanilla`. */
  label: string;
  /** For example a CLABE or an agreement number. */
  value: string;
}

/** What a client decides about its letters: `rules.letter` of the client row. */
export interface LetterRules {
  /** Only the client's own accounts: nobody else may receive a payment. */
  paymentMethods: readonly PaymentMethod[];
  /** Where the client publishes its privacy notice. */
  privacyNotice?: string;
  /** Where a person complains about how they were treated; by default, that of the client's regulator. */
  complaints?: string;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** Reads the letter part of `client.rules`; whatever is missing or misshapen is left out, never guessed. */
export function letterRulesOf(rules: unknown): LetterRules {
  const { paymentMethods, privacyNotice, complaints } = objectOf(objectOf(rules).letter);
  const methods = (Array.isArray(paymentMethods) ? paymentMethods : []).flatMap((entry: unknown) => {
    const label = textOf(objectOf(entry).label);
    const value = textOf(objectOf(entry).value);
    return label === undefined || value === undefined ? [] : [{ label, value }];
  });
  return { paymentMethods: methods, privacyNotice: textOf(privacyNotice), complaints: textOf(complaints) };
}
