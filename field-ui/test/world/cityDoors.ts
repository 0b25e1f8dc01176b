import { cityOrigin, drawDemoCity, housesOf, toCoordinate } from '@cartera/infra/demoCity';
import type { Door } from './visitDay.js';

const firstNames = ['MARÍA', 'JOSÉ', 'ANA', 'ROBERTO', 'LUCÍA'];
const surnames = ['PEÑA', 'RUIZ', 'TREVIÑO', 'NÁJERA', 'BARRAGÁN'];

/** So many houses of the generated city, a walk from one to the next: each with somebody whose birthday is 7 March 1981. */
export function cityDoors(count: number): Door[] {
  const doors: Door[] = [];
  let skipped = 0;
  for (const { number, at: place, street } of housesOf(drawDemoCity({ size: 'small', seed: 1 }))) {
    // Neighbours would be one stop: every so many houses is another door.
    skipped += 1;
    if (skipped % 15 !== 0) continue;
    const at = doors.length;
    const { longitude, latitude } = toCoordinate(place, cityOrigin);
    const [first = '', last = '', second = ''] = [
      firstNames[at % 5],
      surnames[Math.floor(at / 5) % 5],
      surnames[(at + 2) % 5],
    ];
    const initials = `${last.slice(0, 2)}${second.slice(0, 1)}${first.slice(0, 1)}`
      .normalize('NFD')
      .replace(/[^A-Z]/g, '');
    const rfc = `${initials}810307K${String(10 + at)}`;
    doors.push([`${first} ${last} ${second}`, rfc, street, number, longitude, latitude]);
    if (doors.length === count) return doors;
  }
  throw new Error(`The city has ${doors.length} doors.`);
}
