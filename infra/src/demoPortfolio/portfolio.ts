import { housesOf, randomFor, state } from '../demoCity/index.js';
import type { DemoCity, House, Random } from '../demoCity/index.js';
import type { PortfolioCells } from './column.js';
import { plantDefect } from './defect.js';
import type { DefectName } from './defect.js';
import { fullName, inventEmail, inventName, inventPhone } from './person.js';
import { inventRfc } from './taxId.js';

/** What is invented, and where its people live. */
export interface PortfolioPlan {
  readonly seed: number;
  readonly rows: number;
  readonly city: DemoCity;
  /** No row is written with its tail cut off: PostgreSQL's own COPY refuses a file that has one. */
  readonly uncut?: boolean;
}

/** One row of an invented portfolio, with what was planted in it; undefined in a clean one. */
export interface InventedRow {
  /** Of the data, from 1; the header is not counted. */
  readonly row: number;
  readonly cells: PortfolioCells;
  readonly defect: DefectName | undefined;
}

/** Share of the rows with a defect. */
const dirt = 0.25;
const newestOpening = Date.UTC(2023, 11, 31);
const products = ['Tarjeta clásica', 'Tarjeta oro', 'Préstamo personal', 'Crédito de nómina', 'Crédito de auto'];

function decimal(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

function slashDate(moment: number): string {
  const [year = '', month = '', day = ''] = new Date(moment).toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

/** People write their street in more than one way; all of them mean the same one. */
function streetAsWritten(street: string, random: Random): string {
  const way = random.next();
  if (way < 0.15) return street.toUpperCase();
  if (way < 0.3) return street.replace(/^Calle /, '');
  return way < 0.4 ? street.replace(/^Calle /, 'C. ').replace(/^Avenida /, 'Av. ') : street;
}

function inventRow(row: number, seed: number, houses: readonly House[]): PortfolioCells {
  const random = randomFor(seed, 'row', row);
  const name = inventName(random);
  const { street, number, settlement } = random.pick(houses);
  const principal = Math.round(Math.exp(random.between(Math.log(150_000), Math.log(18_000_000))));
  const ordinary = Math.round(principal * random.between(0.02, 0.2));
  const late = Math.round(principal * random.between(0.01, 0.15));
  return {
    'Número de crédito': `CR-${String(seed).padStart(3, '0')}-${String(row * 7).padStart(8, '0')}`,
    'Nombre del cliente': fullName(name),
    RFC: inventRfc(name, random),
    Calle: streetAsWritten(street, random),
    'Número exterior': number,
    'Número interior': random.chance(0.12) ? `Depto ${1 + random.integer(24)}` : '',
    Colonia: settlement.name,
    'Código postal': settlement.postalCode,
    Municipio: settlement.municipality,
    Estado: state,
    Teléfono: inventPhone(random),
    'Correo electrónico': random.chance(0.7) ? inventEmail(name, row) : '',
    Producto: random.pick(products),
    Capital: decimal(principal),
    'Intereses ordinarios': decimal(ordinary),
    'Intereses moratorios': decimal(late),
    'Saldo total': decimal(principal + ordinary + late),
    'Días de mora': String(61 + random.integer(660)),
    'Fecha de apertura': slashDate(newestOpening - random.integer(6 * 365) * 86_400_000),
    'Nombre del aval': random.chance(0.1) ? fullName(inventName(random)) : '',
  };
}

/** Invents a portfolio row by row. The same seed and city give the same rows, and a longer one begins with a shorter one. */
export function* generatePortfolio({ seed, rows, city }: PortfolioPlan): Generator<InventedRow> {
  const houses = [...housesOf(city)];
  let earlierReference = '';
  for (let row = 1; row <= rows; row++) {
    const cells = inventRow(row, seed, houses);
    const random = randomFor(seed, 'dirt', row);
    const defect = random.chance(dirt) ? plantDefect(cells, { random, earlierReference }) : undefined;
    if (defect === undefined) earlierReference = cells['Número de crédito'];
    yield { row, cells, defect };
  }
}
