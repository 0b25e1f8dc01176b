import fc from 'fast-check';
import { placeKey, stateCodeOf } from '../../src/address/index.js';
import type { CatalogueRow } from '../../src/address/index.js';

function row(
  id: number,
  postalCode: string,
  settlement: string,
  municipality: string,
  state: string,
  [settlementType, city]: readonly [string, string?] = ['Colonia'],
): CatalogueRow {
  return {
    id,
    postalCode,
    settlement,
    settlementType,
    municipality,
    state,
    stateCode: stateCodeOf(state) ?? '',
    settlementKey: placeKey(settlement) ?? '',
    municipalityKey: placeKey(municipality) ?? '',
    ...(city === undefined ? {} : { cityKey: placeKey(city) }),
  };
}

/** A few rows of the real catalogue, with its traps: neighbours that differ by a number, a name in two codes, a city. */
export const catalogue: readonly CatalogueRow[] = [
  row(1, '44630', 'Providencia 1a Secc', 'Guadalajara', 'Jalisco'),
  row(2, '44630', 'Providencia 2a Secc', 'Guadalajara', 'Jalisco'),
  row(3, '44630', 'Circunvalación Américas', 'Guadalajara', 'Jalisco'),
  row(4, '44610', 'Lomas Del Country', 'Guadalajara', 'Jalisco'),
  row(5, '44610', 'Country Club', 'Guadalajara', 'Jalisco'),
  row(6, '07000', 'Aragón la Villa', 'Gustavo A. Madero', 'Ciudad de México', ['Colonia', 'Ciudad de México']),
  row(7, '01109', 'La Conchita', 'Álvaro Obregón', 'Ciudad de México', ['Pueblo', 'Ciudad de México']),
  row(8, '77710', 'Centro', 'Solidaridad', 'Quintana Roo', ['Colonia', 'Playa del Carmen']),
  row(9, '64000', 'Centro', 'Monterrey', 'Nuevo León'),
  row(10, '45640', 'Santa Fe', 'Tlajomulco de Zúñiga', 'Jalisco', ['Fraccionamiento']),
  row(11, '45168', 'Santa Fe', 'Zapopan', 'Jalisco'),
  row(12, '45170', 'Santa Fe', 'Zapopan', 'Jalisco'),
  row(13, '36615', 'Loma Bonita', 'Irapuato', 'Guanajuato'),
  row(14, '20020', 'Los Pinos', 'Aguascalientes', 'Aguascalientes'),
  row(15, '20020', 'Los Piros', 'Aguascalientes', 'Aguascalientes'),
  row(16, '20030', 'Los Pixos', 'Aguascalientes', 'Aguascalientes'),
  row(17, '90401', 'San Luis Apizaquito', 'Apizaco', 'Tlaxcala'),
];

export const catalogueRow = fc.constantFrom(...catalogue);
