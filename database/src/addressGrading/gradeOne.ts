import { hasDoor } from '@cartera/domain/address';
import type { AddressGrading, AddressParts } from '@cartera/domain/address';
import type { Sql } from '../connection/index.js';
import { gradePlaces } from './gradePlaces.js';
import { PlaceReader } from './place.js';

/** Grades one address against the catalogue, as a file's are graded: for an address that a person corrects. */
export async function gradeOne(sql: Sql, parts: AddressParts): Promise<AddressGrading> {
  const place = new PlaceReader().read(0, parts);
  const grading = (await gradePlaces(sql, [place])).get(place.id);
  if (grading === undefined) throw new Error('gradePlaces left out a place');
  return hasDoor(parts) ? grading : { ...grading, grade: 'incomplete' };
}
