import type { DataSourceOptions } from 'typeorm';
import { MIGRATION_TABLE } from './applied-migrations.js';
import { lookingIn } from './search-path.js';
import { sqlMigrations } from './sql-migrations.js';

/** How every program and command speaks with the database; which tables it knows is said above. */
export function connectionOptions(url: string) {
  return {
    type: 'postgres',
    url: lookingIn('public', url),
    migrations: sqlMigrations(),
    migrationsTableName: MIGRATION_TABLE,
    synchronize: false,
    poolSize: 10,
    connectTimeoutMS: 10_000,
    extra: {
      statement_timeout: 15_000,
      // A crowd at one record waits its turn: sixty files for one project, or a council that submits at once.
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 10_000,
      // A server that is there and does not answer: after its own limits have had their chance.
      query_timeout: 20_000,
      application_name: 'khcn-tracker',
    },
  } satisfies DataSourceOptions;
}
