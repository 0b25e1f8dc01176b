import type { PackedStop } from '@cartera/domain/fieldVisit';

/**
 * Opens the phone's own maps at a door, whichever its owner uses. A scheme and not the page of a map company: where a debtor lives is
 * told to nobody by us.
 */
export function navigationAddress(
  { latitude, longitude, travelMode }: Pick<PackedStop, 'latitude' | 'longitude' | 'travelMode'>,
  userAgent: string,
): string {
  const door = `${latitude},${longitude}`;
  // RFC 5870 is what Android hands to whoever answers for maps; Apple has a scheme of its own.
  if (/iPhone|iPad|Macintosh/.test(userAgent)) return `maps:?daddr=${door}&dirflg=${travelMode === 'car' ? 'd' : 'w'}`;
  return `geo:${door}?q=${door}`;
}
