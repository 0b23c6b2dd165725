/** Turns `migrations/NNNN-name.sql` files, each with a `-- migrate:up` and a `-- migrate:down` part, into TypeORM migrations. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const FOLDER = fileURLToPath(new URL('../../../migrations/', import.meta.url));
const PARTS = /^-- migrate:up$([\s\S]*)^-- migrate:down$([\s\S]*)/m;

/** TypeORM reads a migration's order from the 13 digits that end its name. */
const FIRST_TIMESTAMP = 1_700_000_000_000;

export function sqlMigrations(): (new () => MigrationInterface)[] {
  return readdirSync(FOLDER)
    .filter((file) => /^\d{4}-[a-z-]+\.sql$/.test(file))
    .sort()
    .map(migrationOf);
}

function migrationOf(file: string): new () => MigrationInterface {
  const parts = PARTS.exec(readFileSync(`${FOLDER}${file}`, 'utf8'));
  if (!parts) throw new Error(`migrations/${file} lacks its "-- migrate:up" or "-- migrate:down" line`);
  const [, up, down] = parts as unknown as [string, string, string];
  const name = `${file.slice(5, -4)}${FIRST_TIMESTAMP + Number(file.slice(0, 4))}`;
  return class implements MigrationInterface {
    readonly name = name;
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(up);
    }
    async down(runner: QueryRunner): Promise<void> {
      await runner.query(down);
    }
  };
}
