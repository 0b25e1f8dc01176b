import type { GroundRefusal } from '@cartera/database/unit';
import { problemCatalogue } from '@cartera/domain/problem';
import type { TerritoryRefusal } from '@cartera/domain/unit';
import { ProblemError } from '../problem/index.js';

/** Decimals of a coordinate on the screen: a tenth of a metre. */
const shown = 6;

/**
 * The problem of a shape that is no territory; its field error names the place, because "somewhere" helps nobody who drew it.
 *
 * @param field JSON pointer of the shape
 */
export function shapeProblem({ code, at }: TerritoryRefusal, field: string): ProblemError {
  const { es, en } = problemCatalogue[code];
  const place = at?.map((part) => part.toFixed(shown)).join(', ');
  const message = {
    es: place === undefined ? es.title : `${es.title} Longitud y latitud del lugar: ${place}.`,
    en: place === undefined ? en.title : `${en.title} Longitude and latitude of the place: ${place}.`,
  };
  return new ProblemError(code, { faults: [{ field, code, message }] });
}

/** The problem of ground that only the database could judge. */
export function groundProblem(refusal: GroundRefusal, field: string): ProblemError {
  switch (refusal.outcome) {
    case 'notFound':
      return new ProblemError('unit.notFound');
    case 'empty':
      return shapeProblem({ code: 'territory.empty' }, field);
    case 'selfIntersecting':
      return shapeProblem({ code: 'territory.selfIntersecting', at: refusal.at }, field);
    case 'postalCodeUnknown': {
      const codes = refusal.postalCodes.slice(0, 20).join(', ');
      return new ProblemError('territory.postalCodeUnknown', {
        faults: [
          {
            field: '/postalCodes',
            code: 'territory.postalCodeUnknown',
            message: { es: `Sin polígono: ${codes}.`, en: `Without a polygon: ${codes}.` },
          },
        ],
      });
    }
  }
}
