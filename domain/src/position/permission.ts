/** What the phone's owner lets the app know of their place: a shift with less than `always` has gaps that are nobody's fault. */
export const locationPermissions = ['always', 'whileInUse', 'denied'] as const;
export type LocationPermission = (typeof locationPermissions)[number];
