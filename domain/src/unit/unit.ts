/** What a unit is: the agency, a region, a zone, or the team that works one. */
export const unitKinds = ['agency', 'region', 'zone', 'team'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** How a collector moves; each has its own road engine. */
export const travelModes = ['car', 'foot'] as const;
export type TravelMode = (typeof travelModes)[number];

/** Hours of work by ISO weekday (1 Monday … 7 Sunday), in minutes of the day; a day that is absent is free. */
export type ShiftCalendar = Partial<
  Record<1 | 2 | 3 | 4 | 5 | 6 | 7, { readonly fromMinute: number; readonly untilMinute: number }>
>;
