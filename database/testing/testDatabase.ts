import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { connect } from '../src/connection/index.js';
import type { Connection } from '../src/connection/index.js';

/** A database of its own for one test file, copied from the migrated template. */
export interface TestDatabase extends Connection {
  name: string;
  /** Address with the application role, for a process under test. */
  url: string;
  /** Address with the role that owns the tables, for what the application may not do. */
  ownerUrl: string;
  /** Closes the pools and drops the database. */
  drop: () => Promise<void>;
}

function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.toString();
}

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set: run tests through npm test, which starts the services.`);
  return value;
}

/**
 * Copies the template (schema, postal catalogue, seed data) into a fresh database.
 *
 * @param maxConnections keep small: every test file opens a pool of its own
 */
export async function createTestDatabase(maxConnections = 4): Promise<TestDatabase> {
  const ownerUrl = setting('CARTERA_DATABASE_OWNER_URL');
  const template = setting('CARTERA_TEMPLATE_DATABASE');
  const name = `test_${Date.now().toString(36)}_${randomBytes(4).toString('hex')}`;
  const admin = postgres(withDatabase(ownerUrl, 'postgres'), { max: 1, onnotice: () => {} });
  try {
    await admin.unsafe(`create database ${name} template ${template}`);
  } finally {
    await admin.end();
  }
  const url = withDatabase(setting('CARTERA_DATABASE_URL'), name);
  const connection = connect(url, 'test', maxConnections);
  const drop = async (): Promise<void> => {
    await connection.close();
    const dropper = postgres(withDatabase(ownerUrl, 'postgres'), { max: 1, onnotice: () => {} });
    await dropper.unsafe(`drop database if exists ${name} with (force)`);
    await dropper.end();
  };
  return { ...connection, name, url, ownerUrl: withDatabase(ownerUrl, name), drop };
}
