import type { AccountFilter, AccountSort } from '@cartera/database/account';

/** One way to ask for accounts: each filter alone, common and rare, and those that people combine. */
export interface ListCase {
  name: string;
  filter: AccountFilter;
  sort: AccountSort;
}

/**
 * Every filter that the list offers.
 *
 * @param ids of a client, portfolio and intake of the database
 * @param now epoch ms
 */
export function listCases(ids: { clientId: string; portfolioId: string; intakeId: string }, now: number): ListCase[] {
  const { clientId, portfolioId, intakeId } = ids;
  const nextBefore = new Date(now);
  const one = (name: string, filter: AccountFilter, sort: AccountSort = 'placed'): ListCase => ({ name, filter, sort });
  return [
    one('todas', {}),
    one('todas, por lo que sigue', {}, 'next'),
    one('todas, por saldo', {}, 'balance'),
    one('todas, por número', {}, 'reference'),
    one('cliente', { clientId }),
    one('cliente, por saldo', { clientId }, 'balance'),
    one('cartera', { portfolioId }),
    one('recepción', { intakeId }),
    one('recepción, por número', { intakeId }, 'reference'),
    one('etapa frecuente', { stages: ['collecting'] }),
    one('etapas raras', { stages: ['disputed', 'onHold'] }),
    one('etapa rara de un cliente', { clientId, stages: ['disputed'] }, 'next'),
    one('calidad frecuente', { grade: 'exact' }),
    one('calidad rara', { grade: 'contradictory' }),
    one('abiertas', { open: true }, 'next'),
    one('vencidas', { nextBefore }, 'next'),
    one('vencidas, por asignación', { nextBefore }),
    one('todo a la vez', { clientId, stages: ['collecting'], grade: 'exact', open: true, nextBefore }, 'next'),
    one('nombre completo', { text: 'maria guadalupe zavaleta arce' }),
    one('un apellido', { text: 'hernandez' }),
    one('número', { text: '5000123456' }),
    one('número de un cliente', { clientId, text: '50001' }),
  ];
}
