/** A task as the desk's list shows it. */
export interface Task {
  id: string;
  accountId: string;
  kind: string;
  attempt: number;
  openedAt: string;
  dueAt: string;
}

/** When the work of a task can begin: epoch milliseconds of the business clock. */
export function startOf({ openedAt, dueAt }: Task): number {
  return Math.max(Date.parse(openedAt), Date.parse(dueAt));
}

interface ContactPoint {
  id: string;
  kind: 'address' | 'phone' | 'email';
  authorisation: string;
  address: {
    grade: string;
    longitude: number | null;
    latitude: number | null;
    candidates: { postalSettlementId: number }[];
  } | null;
}

/** An account as a person at a desk reads it. */
export interface AccountFile {
  stage: string;
  balanceCents: number;
  contactPoints: ContactPoint[];
}
