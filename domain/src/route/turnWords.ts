/** What a road engine says of one manoeuvre; names as OSRM's `StepManeuver` has them. */
export interface Turn {
  type: string;
  modifier?: string | undefined;
  /** Of a roundabout: which way out, from 1. */
  exit?: number | undefined;
  street: string;
}

const sides: Readonly<Record<string, string>> = {
  left: 'a la izquierda',
  'slight left': 'ligeramente a la izquierda',
  'sharp left': 'cerrado a la izquierda',
  right: 'a la derecha',
  'slight right': 'ligeramente a la derecha',
  'sharp right': 'cerrado a la derecha',
};

const ordinals = ['primera', 'segunda', 'tercera', 'cuarta', 'quinta', 'sexta', 'séptima', 'octava'];

function onto(street: string, word: 'en' | 'por' | 'a' | 'hacia' = 'en'): string {
  return street === '' ? '' : ` ${word} ${street}`;
}

function turned({ modifier, street }: Turn): string {
  if (modifier === 'uturn') return `Da vuelta en U${onto(street)}`;
  const side = sides[modifier ?? ''];
  return side === undefined ? `Sigue derecho${onto(street, 'por')}` : `Gira ${side}${onto(street)}`;
}

function kept({ modifier, street }: Turn): string {
  const side = modifier?.includes('left') === true ? 'a la izquierda' : 'a la derecha';
  if (modifier === 'straight' || modifier === undefined) return `Sigue derecho${onto(street, 'por')}`;
  return `Mantente ${side}${onto(street, 'por')}`;
}

/**
 * One instruction in Mexican Spanish, as somebody would say it from the passenger's seat.
 * Source of the kinds: OSRM's HTTP API, `StepManeuver`; a kind we do not know is said by its side.
 */
export function turnWords(turn: Turn): string {
  const { type, exit, street, modifier } = turn;
  switch (type) {
    case 'depart':
      return street === '' ? 'Sal' : `Sal por ${street}`;
    case 'arrive': {
      const side = modifier?.includes('left') === true ? 'izquierda' : 'derecha';
      const beside = modifier === 'left' || modifier === 'right' || modifier?.startsWith('s') === true;
      return beside && modifier !== 'straight' ? `Llegas: el domicilio está a la ${side}` : 'Llegas al domicilio';
    }
    case 'continue':
      // A continuation in U is a turn; anything else is the same street.
      return modifier === 'uturn' ? turned(turn) : kept({ ...turn, modifier: modifier ?? 'straight' });
    case 'new name':
      return `Continúa${onto(street, 'por')}`;
    case 'merge':
      return `Incorpórate${onto(street, 'a')}`;
    case 'on ramp':
      return `Toma el acceso${onto(street, 'a')}`;
    case 'off ramp':
      return `Toma la salida${onto(street, 'hacia')}`;
    case 'fork':
      return kept(turn);
    case 'roundabout':
    case 'rotary':
    case 'roundabout turn': {
      const which = exit === undefined ? undefined : ordinals[exit - 1];
      if (which !== undefined) return `En la glorieta, toma la ${which} salida${onto(street, 'por')}`;
      return exit === undefined
        ? `En la glorieta, sigue${onto(street, 'por')}`
        : `En la glorieta, toma la salida ${exit}${onto(street, 'por')}`;
    }
    case 'exit roundabout':
    case 'exit rotary':
      return `Sal de la glorieta${onto(street, 'por')}`;
    default:
      return turned(turn);
  }
}
