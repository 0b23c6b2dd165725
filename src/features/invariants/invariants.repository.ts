import { Injectable } from '@nestjs/common';
import type { FundingInvariant } from '../../domain/funding/invariants.js';
import {
  COUNCIL_INVARIANTS,
  type Finding,
  type Invariant,
  KEPT_ROWS_INVARIANTS,
  RECORD_INVARIANTS,
  TOLD_INVARIANTS,
} from '../../domain/invariants/invariants.js';
import type { Tx } from '../../platform/database/transactions.js';
import { COUNCIL_QUERIES } from './council-queries.js';
import { FUNDING_QUERIES } from './funding-queries.js';
import { KEPT_ROWS_QUERIES } from './kept-rows-queries.js';
import { orNotAnswered } from './not-answered.js';
import { IS_QUEUE_HERE, RECORD_QUERIES } from './record-queries.js';
import { RECORDS_AS_TOLD } from './told-records.js';

export interface StoredContent {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
}

const DAY = `(at at time zone $1)::date`;

/** Questions to the database that change nothing. */
@Injectable()
export class InvariantRepository {
  async *findings(tx: Tx): AsyncGenerator<Finding> {
    for (const [invariant, query] of Object.entries(FUNDING_QUERIES))
      yield await this.ask(tx, invariant as FundingInvariant, ofProjects(query));
    for (const invariant of KEPT_ROWS_INVARIANTS)
      yield await this.ask(tx, invariant, ofProjects(KEPT_ROWS_QUERIES[invariant]));
    const [{ here }] = await tx.query(IS_QUEUE_HERE);
    for (const invariant of RECORD_INVARIANTS)
      if (here || invariant !== 'the-queue-holds-known-work')
        yield await this.ask(tx, invariant, RECORD_QUERIES[invariant]);
    for (const invariant of TOLD_INVARIANTS) yield await this.ask(tx, invariant, ...RECORDS_AS_TOLD);
    for (const invariant of COUNCIL_INVARIANTS)
      yield await this.ask(tx, invariant, ofCouncils(COUNCIL_QUERIES[invariant]));
  }

  /** Each content once, by chance where not all are asked for. */
  contents(tx: Tx, most: number | null): Promise<StoredContent[]> {
    return tx.query(
      `select id, file_name as "fileName", sha256, size from (select distinct on (sha256, size) * from stored_file) file
       ${most === null ? 'order by id' : 'order by random() limit $1'}`,
      most === null ? [] : [most],
    );
  }

  async hasRun(tx: Tx, now: Date, timeZone: string): Promise<boolean> {
    const [row] = await tx.query(
      `select exists (select from invariant_check where ${DAY} = ($2::timestamptz at time zone $1)::date) as run`,
      [timeZone, now],
    );
    return row.run;
  }

  async note(tx: Tx, at: Date, tookMs: number, broken: readonly Finding[]): Promise<void> {
    await tx.query('insert into invariant_check (at, took_ms, broken) values ($1, $2, $3)', [
      at,
      tookMs,
      JSON.stringify(broken),
    ]);
  }

  private async ask(tx: Tx, invariant: Invariant, ...queries: string[]): Promise<Finding> {
    const records = new Set<string>();
    for (const query of queries)
      for (const record of await orNotAnswered(() => recordsIn(tx, query))) records.add(record);
    return { invariant, broken: [...records].sort() };
  }
}

/** Within a savepoint: a query that fails spoils no more than itself. */
async function recordsIn(tx: Tx, query: string): Promise<string[]> {
  const rows = await tx.transaction((within) =>
    within.query(`select distinct record from (${query}) broken`),
  );
  return rows.map(({ record }: { record: string }) => record);
}

function ofProjects(query: string): string {
  return `select project.code as record from (${query}) broken join project on project.id = broken.project_id`;
}

/** People know a council by what it judges. */
function ofCouncils(query: string): string {
  return `select coalesce(project.code, 'council ' || broken.council_id) as record from (${query}) broken
    left join council_project judged on judged.council_id = broken.council_id
    left join project on project.id = judged.project_id`;
}
