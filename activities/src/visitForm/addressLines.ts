import type { VisitFormSubject } from '@cartera/database/visitForm';

/** An address as an envelope shows it, without empty lines. */
export function addressLines(address: VisitFormSubject['address']): string[] {
  const { street, exterior, interior, settlement, postalCode, municipality, state } = address;
  const door = [street, exterior, interior === null ? null : `Int. ${interior}`].filter(Boolean).join(' ');
  const town = [municipality, state].filter(Boolean).join(', ');
  return [door, settlement === null ? '' : `Col. ${settlement}`, `${postalCode ?? ''} ${town}`.trim()].filter(
    (line) => line !== '',
  );
}
