/** Services of the post that an agency may hold a registration for. */
export const frankingServices = ['ordinary', 'registered', 'registeredWithReceipt'] as const;

export type FrankingService = (typeof frankingServices)[number];

/** What each service is called on papers. */
export const frankingServiceNames: Record<FrankingService, string> = {
  ordinary: 'Correspondencia ordinaria',
  registered: 'Correspondencia registrada',
  registeredWithReceipt: 'Correspondencia registrada con acuse de recibo',
};

/**
 * The right to frank in house, granted by the post for one service and one company, renewed every year and not transferable.
 * Source: public rules of the postal service for its registers; shared guide on Mexican rules, B5.
 */
export interface FrankingRegistration {
  id: string;
  /** As the post wrote it. */
  number: string;
  service: FrankingService;
  /** Null for the agency's own; otherwise the client whose registration it is. */
  clientId: string | null;
  /** First and last day, ISO dates in Mexico City. */
  validFrom: string;
  validUntil: string;
}

export type FrankingRefusal = 'franking.missing' | 'franking.expired' | 'franking.notYetValid';

export type FrankingVerdict<Registration extends FrankingRegistration = FrankingRegistration> =
  { usable: true; registration: Registration } | { usable: false; code: FrankingRefusal };

/**
 * The registration that a client's letters go under on a day, or why none does. A client that has registrations of its own for
 * the service goes under these alone: what it lets expire is not silently charged to the agency.
 *
 * @param on ISO date in Mexico City
 */
export function frankingOn<Registration extends FrankingRegistration>(
  registrations: readonly Registration[],
  clientId: string,
  service: FrankingService,
  on: string,
): FrankingVerdict<Registration> {
  const fitting = registrations.filter(
    (one) => one.service === service && (one.clientId === clientId || one.clientId === null),
  );
  const own = fitting.filter((one) => one.clientId === clientId);
  const candidates = own.length > 0 ? own : fitting;
  const [registration] = candidates
    .filter((one) => one.validFrom <= on && on <= one.validUntil)
    .sort((a, b) => (a.validUntil === b.validUntil ? (a.id < b.id ? -1 : 1) : a.validUntil > b.validUntil ? -1 : 1));
  if (registration !== undefined) return { usable: true, registration };
  if (candidates.length === 0) return { usable: false, code: 'franking.missing' };
  const renewed = candidates.some((one) => one.validFrom > on);
  return { usable: false, code: renewed ? 'franking.notYetValid' : 'franking.expired' };
}
