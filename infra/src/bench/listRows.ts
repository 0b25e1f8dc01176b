import type postgres from 'postgres';

/**
 * Accounts of ten institutions as an agency has them after some years: most at work, few in rare stages, every name from the
 * same few hundred words, every intake of one day. Made by one statement a table.
 */
export async function fillAccounts(sql: postgres.Sql, accounts: number): Promise<void> {
  // Rows that name each other come in any order, and a trigger a row would take hours.
  await sql`set session_replication_role = replica`;
  await sql.unsafe(`
    insert into strategy (id, code, name) values (${uuid("'strategy'")}, 'medicion', 'Medición');
    insert into strategy_version (id, strategy_id, version, definition)
      values (${uuid("'version'")}, ${uuid("'strategy'")}, 1, '{"steps":[]}');
    insert into client (id, code, name, regulation, report_email, owner_email)
      select ${uuid("'client' || n")}, 'banco-' || n, 'Banco ' || n, 'financial', 'r@banco.example', 'r@despacho.example'
      from generate_series(0, 9) n;
    insert into portfolio (id, client_id, name, product, strategy_version_id)
      select ${uuid("'portfolio' || n")}, ${uuid("'client' || n % 10")}, 'Cartera ' || n, 'Tarjeta', ${uuid("'version'")}
      from generate_series(0, 19) n;
    insert into intake (id, client_id, portfolio_id, file_name, file_sha256, file_bytes, created_by, created_at)
      select ${uuid("'intake' || n")}, ${uuid("'client' || n % 10")}, ${uuid("'portfolio' || n % 20")}, 'lista.csv', n::text, 1,
        ${uuid("'person'")}, now()
      from generate_series(0, 99) n`);
  const restore = await dropIndexes(sql, ['account', 'party', 'contact_point', 'address']);
  await sql.unsafe(`
    insert into account (id, client_id, portfolio_id, intake_id, reference, product, currency, balance_cents,
      days_past_due, strategy_version_id, stage, stage_since, next_event, next_at, revision, placed_at, closed_at)
    select ${uuid("'account' || n")}, ${uuid("'client' || n % 10")}, ${uuid("'portfolio' || n % 20")},
      ${uuid("'intake' || n % 100")}, (5000000000 + n)::text, 'Tarjeta', 'MXN', 50000 + (hashint8(n + 1) & 8388607), draw % 300,
      ${uuid("'version'")}, stage, placed + interval '1 day',
      case when closed then null else jsonb_build_object('what', 'call', 'at', null, 'why', 'dueNow') end,
      case when closed then null else now() + ((hashint8(n + 7) & 65535) - 2000) * interval '1 minute' end, 20, placed,
      case when closed then placed + interval '200 days' end
    from (
      select n, draw, stage, stage in ('settled', 'withdrawn', 'returned') as closed,
        now() - (n % 100) * interval '5 days' - interval '1 hour' as placed
      from (
        select n, draw, case when draw < 10 then 'received' when draw < 40 then 'addressReview' when draw < 700 then 'collecting'
          when draw < 780 then 'promised' when draw < 820 then 'agreement' when draw < 823 then 'disputed'
          when draw < 833 then 'onHold' when draw < 850 then 'ruling' when draw < 900 then 'settled'
          when draw < 930 then 'withdrawn' else 'returned' end as stage
        from (select n, (hashint8(n) & 1048575) % 1000 as draw from generate_series(1, ${accounts}) n) drawn
      ) staged
    ) life;
    insert into party (id, account_id, role, full_name)
    select ${uuid("'party' || n")}, ${uuid("'account' || n")}, 'titular',
      ${word(givenNames, 1)} || ' ' || ${word(givenNames, 2)} || ' ' || ${word(surnames, 3)} || ' ' || ${word(surnames, 4)}
    from generate_series(1, ${accounts}) n;
    insert into contact_point (id, account_id, party_id, kind, value, authorisation, provenance)
    select ${uuid("'point' || n")}, ${uuid("'account' || n")}, ${uuid("'party' || n")}, 'address',
      'Calle ' || n || ' 12, Centro, León, Gto.', 'authorised', 'placement'
    from generate_series(1, ${accounts}) n;
    insert into address (contact_point_id, account_id, street, exterior, settlement, postal_code, municipality, state, grade,
      geocode_state)
    select ${uuid("'point' || n")}, ${uuid("'account' || n")}, 'Calle ' || n, '12', 'Centro', '37000', 'León', 'Guanajuato',
      case when draw < 800 then 'exact' when draw < 920 then 'corrected' when draw < 970 then 'doubtful'
        when draw < 980 then 'contradictory' else 'incomplete' end, 'found'
    from (select n, (hashint8(n + 3) & 1048575) % 1000 as draw from generate_series(1, ${accounts}) n) drawn`);
  await restore();
}

/** The most time that making the case files may take: a slow machine gets fewer of their entries. */
const timelineBudgetMs = 900_000;

/**
 * So many entries for each account, or as many as there is time for. The hashes are constants: this database proves nothing to
 * an auditor, and chaining millions of rows one after the other would take hours.
 *
 * @returns entries made for each account
 */
export async function fillTimeline(sql: postgres.Sql, entriesPerAccount: number): Promise<number> {
  await sql`set session_replication_role = replica`;
  const deadline = Date.now() + timelineBudgetMs;
  let made = 0;
  // Without the key of the sequence, which is made once all rows are there.
  await sql`alter table timeline_entry drop constraint if exists timeline_entry_sequence`;
  while (made < entriesPerAccount && Date.now() < deadline) {
    made += 1;
    await sql`
      insert into timeline_entry (account_id, sequence, at, actor, kind, data, previous_hash, hash)
      select a.id, ${made}::integer, a.placed_at + ${made}::integer * interval '3 days', 'workflow', 'taskOpened',
        jsonb_build_object('taskId', a.id, 'kind', 'call', 'stepKey', 'llamadas'), sha256('previous'), sha256('entry')
      from account a`;
  }
  await sql`alter table timeline_entry add constraint timeline_entry_sequence unique (account_id, sequence)`;
  return made;
}

/** Drops what makes a large insert slow. @returns puts it back as it was */
async function dropIndexes(sql: postgres.Sql, tables: readonly string[]): Promise<() => Promise<void>> {
  const indexes = await sql<{ name: string; definition: string }[]>`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i
    where i.indrelid::regclass::text = any(${tables as string[]})
      and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`;
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`);
  return async () => {
    for (const { definition } of indexes) await sql.unsafe(definition);
  };
}

/** The same id whenever the database is made. */
function uuid(text: string): string {
  return `md5(${text})::uuid`;
}

const givenNames =
  'María José Luis Guadalupe Juan Carmen Jesús Ana Miguel Rosa Pedro Leticia Iván Abril Óscar Ximena'.split(' ');
const surnames =
  'Hernández García Martínez López González Rodríguez Pérez Sánchez Ramírez Cruz Flores Gómez Morales Vázquez Reyes Jiménez Torres Díaz Gutiérrez Ruiz Mendoza Aguilar Ortiz Moreno Castillo Zavaleta Arce Lira Nava Ocampo Rangel Tovar'.split(
    ' ',
  );

/** A word of a list, drawn by the row's number `n`. */
function word(words: readonly string[], salt: number): string {
  return `(array['${words.join("','")}'])[1 + (hashint8(n * 31 + ${salt}) & 65535) % ${words.length}]`;
}
