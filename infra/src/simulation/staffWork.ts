/** What the simulated staff did, for the report. */
export interface StaffWork {
  calls: number;
  visits: number;
  promises: number;
  agreementsProposed: number;
  agreementsApproved: number;
  disputes: number;
  complaints: number;
  released: number;
  addressesMended: number;
  rulingsApproved: number;
  rulingsRefused: number;
  /** Refusals by their stable code: rules at work, not failures. */
  refusals: Map<string, number>;
  /** Answers of 500 and above, and none at all, after which the same request was sent again under its id. */
  repeated: Map<string, number>;
  /** What was given up after much repeating, or failed where nothing is repeated. */
  failures: Map<string, number>;
}

export function noWork(): StaffWork {
  return {
    calls: 0,
    visits: 0,
    promises: 0,
    agreementsProposed: 0,
    agreementsApproved: 0,
    disputes: 0,
    complaints: 0,
    released: 0,
    addressesMended: 0,
    rulingsApproved: 0,
    rulingsRefused: 0,
    refusals: new Map(),
    repeated: new Map(),
    failures: new Map(),
  };
}
