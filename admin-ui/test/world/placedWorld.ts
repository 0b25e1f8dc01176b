import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPerson } from '@cartera/api/people';
import type { Connection } from '@cartera/database/connection';
import type { Role } from '@cartera/domain/people';
import type { Strategy } from '@cartera/domain/strategy';
import { ApiClient } from '@cartera/infra/apiClient';
import { drawDemoCity } from '@cartera/infra/demoCity';
import { writePortfolio } from '@cartera/infra/demoPortfolio';
import { placeFile } from '@cartera/infra/simulation';

export const password = 'una frase que se recuerda';

const staff = [
  { role: 'administrator', username: 'admin', fullName: 'Abril Arce Montes' },
  { role: 'supervisor', username: 'supervisor', fullName: 'Bruno Salas Quiroga' },
  { role: 'clerk', username: 'captura', fullName: 'Carmen Lira Bonilla' },
  { role: 'phoneAgent', username: 'telefono', fullName: 'Diego Nava Ocampo' },
  { role: 'auditor', username: 'auditoria', fullName: 'Fabiola Cruz Peña' },
] as const satisfies readonly { role: Role; username: string; fullName: string }[];

/** A life that begins with a call: the phone desk has work at once. */
const callsFirst: Strategy = {
  steps: [
    { key: 'llamada', kind: 'call', dayOffset: 0, attempts: 2, spacingDays: 1, windowDays: 5, timeBands: [] },
    {
      key: 'aviso',
      kind: 'letter',
      dayOffset: 5,
      attempts: 1,
      spacingDays: 0,
      windowDays: 0,
      timeBands: [],
      template: 'firstNotice',
    },
    { key: 'visita', kind: 'visit', dayOffset: 8, attempts: 2, spacingDays: 3, windowDays: 5, timeBands: [] },
    { key: 'dictamen', kind: 'ruling', dayOffset: 40, attempts: 1, spacingDays: 0, windowDays: 0, timeBands: [] },
  ],
};

export interface PlacedWorld {
  clientId: string;
  portfolioId: string;
  intakeId: string;
}

/** Who can sign in; the password is everybody's. */
export function peopleOf(): Record<string, { username: string; password: string }> {
  return Object.fromEntries(staff.map(({ role, username }) => [role, { username, password }]));
}

/** The agency's staff; answers their ids by username. */
export async function createStaff(db: Connection['db']): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const person of staff) {
    const id = randomUUID();
    ids[person.username] = id;
    await createPerson(db, { ...person, id, clientScope: null, password });
  }
  return ids;
}

/** A client with a portfolio, its staff, and a dirty file of accounts placed and accepted. */
export async function placeWorld(connection: Connection, url: string, rows: number): Promise<PlacedWorld> {
  await createStaff(connection.db);
  const administrator = await new ApiClient(url).signIn('admin', password);
  const [clientId, strategyId, strategyVersionId, portfolioId] = Array.from({ length: 4 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
  ];
  await administrator.post('/clients', {
    id: clientId,
    code: 'banco-ficticio',
    name: 'Banco Ficticio del Bajío',
    regulation: 'financial',
    reportEmail: 'dictamenes@banco.example',
    ownerEmail: 'reportes@despacho.example',
  });
  await administrator.post('/strategies', { id: strategyId, code: 'llamadas', name: 'Llamadas primero' });
  await administrator.post(`/strategies/${strategyId}/versions`, { id: strategyVersionId, definition: callsFirst });
  await administrator.post('/portfolios', {
    id: portfolioId,
    clientId,
    name: 'Consumo 2026',
    product: 'Tarjeta de crédito',
    currency: 'MXN',
    strategyVersionId,
  });
  const folder = await mkdtemp(join(tmpdir(), 'cartera-placement-'));
  try {
    const file = join(folder, 'asignacion.csv');
    await writePortfolio(file, { seed: 7, rows, city: drawDemoCity({ size: 'small', seed: 7 }) });
    const intakeId = await placeFile(administrator, portfolioId, file, () => undefined);
    return { clientId, portfolioId, intakeId };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
