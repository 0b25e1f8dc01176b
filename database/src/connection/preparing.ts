import type postgres from 'postgres';

type Statements = Pick<postgres.Sql, 'unsafe'>;

/** Longer lists make a text of their own for each length: kept, they would only fill the memory of both sides. */
const mostParameters = 60;

/** What has no values goes in one message as it is; `begin` is among it. */
function isWorthKeeping(values: readonly unknown[]): boolean {
  return values.length > 0 && values.length <= mostParameters;
}

function prepare(client: Statements): void {
  const { unsafe } = client;
  client.unsafe = ((text: string, values: never[] = [], options: postgres.UnsafeQueryOptions = {}) =>
    unsafe(text, values, isWorthKeeping(values) ? { ...options, prepare: true } : options)) as typeof unsafe;
}

/**
 * Has every connection keep the statements that drizzle sends. Drizzle asks for that only under a name of its own; without it,
 * each statement is parsed, described and planned anew, and its values wait for the answer of the description.
 *
 * @param client is changed, the transactions that it begins included
 */
export function preparing(client: postgres.Sql): postgres.Sql {
  prepare(client);
  const begin = client.begin.bind(client);
  const inside =
    (work: (transaction: postgres.TransactionSql) => unknown) => (transaction: postgres.TransactionSql) => {
      prepare(transaction);
      return work(transaction);
    };
  client.begin = ((first: string | Parameters<typeof inside>[0], second?: Parameters<typeof inside>[0]) =>
    typeof first === 'string' ? begin(first, inside(second!)) : begin(inside(first))) as typeof begin;
  return client;
}
