import { randomBytes, randomUUID } from 'node:crypto';
import { createPerson } from '@cartera/api/people';
import type { Connection } from '@cartera/database/connection';
import type { Role } from '@cartera/domain/people';
import type { TravelMode } from '@cartera/domain/unit';
import { ApiClient } from '../apiClient/index.js';
import { demoSeed } from '../map/mapCommand.js';
import { demoStrategy } from './demoStrategy.js';
import { createDemoUnits } from './demoUnits.js';

/** Somebody of the demo who can sign in. */
export interface DemoPerson {
  username: string;
  fullName: string;
  role: Role;
  password: string;
}

/** A client of the demo, and the portfolio that it places. */
export interface DemoPlacement {
  clientId: string;
  clientName: string;
  portfolioId: string;
  reportEmail: string;
}

/** The client, portfolio and people that one demo works with. Every name is invented. */
export interface DemoWorld extends DemoPlacement {
  /** Other clients of the same staff, whose portfolios are placed later. */
  others: readonly DemoPlacement[];
  people: Record<'administrator' | 'supervisor' | 'clerk' | 'phoneAgent' | 'collector', DemoPerson>;
  /** Who goes out: the collector of `people` first. Dealt to the teams of the demo's units in turn. */
  collectors: readonly (DemoPerson & { id: string; travelMode: TravelMode })[];
}

const staff = [
  { role: 'administrator', fullName: 'Abril Arce Montes' },
  { role: 'supervisor', fullName: 'Bruno Salas Quiroga' },
  { role: 'clerk', fullName: 'Carmen Lira Bonilla' },
  { role: 'phoneAgent', fullName: 'Diego Nava Ocampo' },
  { role: 'collector', fullName: 'Elisa Rangel Tovar' },
] as const satisfies readonly { role: Role; fullName: string }[];

const clients = [
  {
    code: 'banco-ficticio',
    name: 'Banco Ficticio del Bajío',
    regulation: 'financial',
    portfolio: 'Tarjeta de crédito, mora tardía',
    product: 'Tarjeta de crédito',
  },
  {
    code: 'muebleria-ficticia',
    name: 'Mueblería La Ficticia',
    regulation: 'commercial',
    portfolio: 'Muebles a plazos',
    product: 'Crédito de muebles',
  },
  {
    code: 'telefonia-ficticia',
    name: 'Telefonía Imaginaria',
    regulation: 'commercial',
    portfolio: 'Planes residenciales',
    product: 'Plan residencial',
  },
] as const;

/** Besides the collector of the staff, who drives. */
const otherCollectors = [
  { fullName: 'Fidel Aranda Solís', travelMode: 'foot' },
  { fullName: 'Gabriela Ibarra Peña', travelMode: 'car' },
] as const satisfies readonly { fullName: string; travelMode: TravelMode }[];

/** Spanish user names of the demo's roles: what a person types at the sign-in. */
const userName: Record<(typeof staff)[number]['role'], string> = {
  administrator: 'admin',
  supervisor: 'supervisor',
  clerk: 'captura',
  phoneAgent: 'telefono',
  collector: 'gestor',
};

/**
 * Makes a client with its portfolio and staff of its own, so that demos can follow one another on the same services. The first
 * administrator is written to the database, as an installation does; everything else goes through the API.
 *
 * @param run short name that tells this demo's records from those of an earlier one
 */
export async function createDemoWorld(connection: Connection, apiUrl: string, run: string): Promise<DemoWorld> {
  const people = Object.fromEntries(
    staff.map(({ role, fullName }) => [
      role,
      { username: `${userName[role]}-${run}`, fullName, role, password: randomBytes(9).toString('base64url') },
    ]),
  ) as DemoWorld['people'];

  await createPerson(connection.db, { ...people.administrator, id: randomUUID(), clientScope: null });
  const administrator = await new ApiClient(apiUrl).signIn(
    people.administrator.username,
    people.administrator.password,
  );

  const placements = clients.map(({ code, name: clientName, ...asked }) => ({
    clientId: randomUUID(),
    clientName,
    portfolioId: randomUUID(),
    reportEmail: `dictamenes-${code}-${run}@cliente.example`,
    code: `${code}-${run}`,
    ...asked,
  }));
  const ownerEmail = `reportes-${run}@despacho.example`;
  for (const { clientId: id, clientName: name, code, regulation, reportEmail } of placements)
    await administrator.post('/clients', { id, code, name, regulation, reportEmail, ownerEmail });
  // The staff sees these clients alone: an earlier demo's accounts stay out of its desks.
  const clientScope = placements.map(({ clientId }) => clientId);
  for (const person of [people.clerk, people.phoneAgent])
    await createPerson(connection.db, { ...person, id: randomUUID(), clientScope });
  const supervisorId = randomUUID();
  await createPerson(connection.db, { ...people.supervisor, id: supervisorId, clientScope });
  const drivers = otherCollectors.map(({ fullName, travelMode }, at) => ({
    username: `${userName.collector}${at + 2}-${run}`,
    fullName,
    role: 'collector' as const,
    password: randomBytes(9).toString('base64url'),
    travelMode,
  }));
  const collectors = [{ ...people.collector, travelMode: 'car' as const }, ...drivers].map((person) => ({
    ...person,
    id: randomUUID(),
  }));
  for (const { travelMode: _, ...person } of collectors) await createPerson(connection.db, { ...person, clientScope });
  await createDemoUnits(administrator, {
    seed: demoSeed,
    supervisorId,
    collectors: collectors.map(({ id: personId, travelMode }) => ({ personId, travelMode })),
  });

  const strategyId = randomUUID();
  const strategyVersionId = randomUUID();
  await administrator.post('/strategies', {
    id: strategyId,
    code: `tarjeta-${run}`,
    name: 'Tarjeta de crédito, 60 días',
  });
  await administrator.post(`/strategies/${strategyId}/versions`, { id: strategyVersionId, definition: demoStrategy });
  for (const { clientId, portfolioId: id, portfolio: name, product } of placements)
    await administrator.post('/portfolios', { id, clientId, name, product, strategyVersionId });
  const [first, ...others] = placements;
  if (first === undefined) throw new Error('A demo needs a client.');
  return { ...first, others, people, collectors };
}
