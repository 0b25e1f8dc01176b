import type { PendingAddress } from '@cartera/database/geocoding';
import type { Coordinate } from '@cartera/database/schema';

export const nominatimUrl = process.env.NOMINATIM_URL ?? '';

interface Answer {
  lat: string;
  lon: string;
  address: Record<string, string>;
}

async function ask(path: string, parameters: Record<string, string>): Promise<unknown> {
  const query = new URLSearchParams({ ...parameters, format: 'jsonv2', addressdetails: '1' });
  const response = await fetch(`${nominatimUrl}/${path}?${query.toString()}`);
  return response.json();
}

/** A house of whatever map is being served, in the words of a catalogue, and where it stands. */
export async function knownHouse(): Promise<{ address: Omit<PendingAddress, 'contactPointId'>; at: Coordinate }> {
  const streets = (await ask('search', { q: 'calle', limit: '20' })) as Answer[];
  for (const { lat, lon } of streets) {
    const house = (await ask('reverse', { lat, lon, zoom: '18', layer: 'address' })) as Answer;
    const { house_number: exterior, road, neighbourhood, postcode, borough, state } = house.address;
    if (exterior === undefined || road === undefined || neighbourhood === undefined) continue;
    return {
      address: {
        street: road,
        exterior,
        settlement: neighbourhood,
        postalCode: postcode ?? '',
        municipality: borough ?? '',
        state: state ?? '',
      },
      at: { latitude: Number(house.lat), longitude: Number(house.lon) },
    };
  }
  throw new Error('the map has no house on a street called calle');
}
