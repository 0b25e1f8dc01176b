import type { NamedGround, PostalAreaSource } from '@cartera/database/unit';
import { readTerritory } from '@cartera/domain/unit';
import type { Territory } from '@cartera/domain/unit';
import type { Static } from 'typebox';
import { ProblemError } from '../problem/index.js';
import { shapeProblem } from './territoryProblem.js';
import type { FeatureCollection } from './unitSchema.js';

type Feature = Static<typeof FeatureCollection>['features'][number];

/** Where surveyors write a postal code, in the order in which it is looked for. */
const postalCodeProperties = ['d_codigo', 'd_cp', 'codigo_postal', 'postalCode', 'CP', 'cp'] as const;

function ground({ geometry }: Feature, at: number): Territory {
  const read = readTerritory(geometry);
  if ('refusal' in read) throw shapeProblem(read.refusal, `/file/features/${at}/geometry`);
  return read.territory;
}

function missing(code: 'territory.nameMissing' | 'postalArea.codeMissing', at: number): ProblemError {
  const message =
    code === 'territory.nameMissing'
      ? { es: 'Falta el nombre, o ya está en el archivo.', en: 'Its name is missing, or in the file already.' }
      : { es: 'Falta el código postal.', en: 'Its postal code is missing.' };
  return new ProblemError(code, { faults: [{ field: `/file/features/${at}/properties`, code, message }] });
}

/**
 * The polygons of a file with the names of their units.
 *
 * @param property that holds the name
 * @throws ProblemError at the first polygon that cannot be taken
 */
export function readNamedGrounds(features: readonly Feature[], property: string): NamedGround[] {
  const names = new Set<string>();
  return features.map((feature, at) => {
    const told = feature.properties?.[property];
    const name = typeof told === 'string' ? told.trim() : '';
    if (name === '' || name.length > 120 || names.has(name.toLowerCase())) throw missing('territory.nameMissing', at);
    names.add(name.toLowerCase());
    return { name, territory: ground(feature, at) };
  });
}

/** The polygons of a file with their postal codes. @throws ProblemError as {@link readNamedGrounds} */
export function readPostalAreas(features: readonly Feature[]): PostalAreaSource[] {
  return features.map((feature, at) => {
    const told = postalCodeProperties
      .map((property) => feature.properties?.[property])
      .find((code) => code !== undefined);
    // A file that went through a spreadsheet has lost the leading zero.
    const postalCode = typeof told === 'number' ? String(told).padStart(5, '0') : told;
    if (typeof postalCode !== 'string' || !/^\d{5}$/.test(postalCode)) throw missing('postalArea.codeMissing', at);
    return { postalCode, ground: ground(feature, at) };
  });
}
