/** A restructure spreads the whole debt over time; a forgiveness (quita, condonación) ends it for less. */
export const agreementKinds = ['restructure', 'forgiveness'] as const;

export type AgreementKind = (typeof agreementKinds)[number];

export const agreementStates = ['proposed', 'refused', 'approved', 'fulfilled', 'broken', 'cancelled'] as const;

export type AgreementState = (typeof agreementStates)[number];

/** One payment of the plan, due on a local calendar date (days since 1970-01-01). */
export interface Instalment {
  dueDay: number;
  amountCents: bigint;
}

export interface AgreementTerms {
  kind: AgreementKind;
  /** In order of their days. */
  instalments: readonly Instalment[];
  /** What the client gives up once everything else is paid; 0 for a restructure. */
  forgivenCents: bigint;
}

/** What a client lets its agency agree to: `rules.agreement` of the client. */
export interface AgreementLimits {
  maxInstalments: number;
  /** From the day of signing to the last instalment. */
  maxDays: number;
  /** Of the balance, in percent. */
  maxForgivenPercent: number;
  /** Of what is to be paid, in percent, in the first instalment. */
  minFirstPercent: number;
  /** Days after each due day in which a payment still counts. */
  graceDays: number;
  /** Instalments that may be missed before it is broken: 0 means that the first missed one breaks it. */
  toleratedMisses: number;
}

export const defaultAgreementLimits: AgreementLimits = {
  maxInstalments: 24,
  maxDays: 730,
  maxForgivenPercent: 40,
  minFirstPercent: 0,
  graceDays: 3,
  toleratedMisses: 0,
};

/** What the plan asks to be paid in all. */
export function payableCents({ instalments }: AgreementTerms): bigint {
  return instalments.reduce((sum, { amountCents }) => sum + amountCents, 0n);
}

/**
 * The code of the first thing that is wrong with a plan, or undefined. Cents tie exactly: what is paid and what is forgiven
 * are together the balance.
 *
 * @param today local day on which it would be signed
 */
export function agreementRefusal(
  terms: AgreementTerms,
  balanceCents: bigint,
  today: number,
  limits: AgreementLimits,
): string | undefined {
  const { instalments, forgivenCents, kind } = terms;
  if (instalments.length === 0) return 'agreement.noInstalments';
  if (instalments.some(({ amountCents }) => amountCents <= 0n) || forgivenCents < 0n)
    return 'agreement.amountNotPositive';
  if (kind === 'restructure' ? forgivenCents > 0n : forgivenCents === 0n) return 'agreement.kindDoesNotFit';
  const payable = payableCents(terms);
  if (payable + forgivenCents !== balanceCents) return 'agreement.doesNotSum';
  const days = instalments.map(({ dueDay }) => dueDay);
  if (days.some((day, index) => day < today || (index > 0 && day <= (days[index - 1] ?? day))))
    return 'agreement.daysOutOfOrder';
  if (instalments.length > limits.maxInstalments) return 'agreement.tooManyInstalments';
  if ((days.at(-1) ?? today) > today + limits.maxDays) return 'agreement.tooLong';
  if (forgivenCents * 100n > balanceCents * BigInt(limits.maxForgivenPercent)) return 'agreement.forgivesTooMuch';
  const first = instalments[0]?.amountCents ?? 0n;
  if (first * 100n < payable * BigInt(limits.minFirstPercent)) return 'agreement.firstTooSmall';
  return undefined;
}
