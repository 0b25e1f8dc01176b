import { useParams } from 'react-router';
import type { PackedStop } from '@cartera/domain/fieldVisit';
import { useCell } from '../app/cell.js';
import { useField } from '../app/fieldContext.js';

/** The stop that the address of the screen names; undefined when it is not in the day any more. */
export function useStop(): PackedStop | undefined {
  const { stopId } = useParams<{ stopId: string }>();
  const { carried } = useCell(useField().day);
  return carried?.pack.stops.find(({ id }) => id === stopId);
}
