/** Why a collector leaves a stop out; a visit that was tried has a result instead. */
export const skipReasons = ['unsafeZone', 'roadClosed', 'noTime', 'debtorAskedAnotherDay', 'wrongPlace'] as const;
export type SkipReason = (typeof skipReasons)[number];
