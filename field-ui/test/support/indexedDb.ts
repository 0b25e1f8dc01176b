import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';

// Jest evaluates Dexie, which is CommonJS, before any other module: it looked for a database and found none.
Object.assign(Dexie.dependencies, { indexedDB: globalThis.indexedDB, IDBKeyRange: globalThis.IDBKeyRange });
