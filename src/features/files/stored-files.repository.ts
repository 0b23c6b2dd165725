import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { FileSignatures, StoredFile } from './stored-file.entity.js';

@Injectable()
export class StoredFileRepository {
  async insert(tx: Tx, file: QueryDeepPartialEntity<StoredFile>): Promise<StoredFile> {
    const { identifiers } = await tx.insert(StoredFile, file);
    return this.get(tx, identifiers[0]!.id);
  }

  async sign(tx: Tx, found: FileSignatures): Promise<void> {
    await tx.insert(FileSignatures, found as QueryDeepPartialEntity<FileSignatures>);
  }

  async get(tx: Tx, id: string): Promise<StoredFile> {
    const file = await tx.findOneBy(StoredFile, { id });
    if (!file) throw Refused.because('not-found');
    return file;
  }

  /**
   * Until the end of the transaction: who names a content holds it with others who do; who clears it, alone. What is read
   * afterwards shows what the one before has committed.
   */
  async hold(tx: Tx, content: string, how: 'shared' | 'alone'): Promise<void> {
    const lock = how === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
    await tx.query(`select ${lock}(hashtextextended($1, 0))`, [content]);
  }

  /** Of these contents those that no row names. */
  async unnamed(tx: Tx, contents: readonly string[]): Promise<string[]> {
    const rows = await tx.query(
      `select content from unnest($1::text[]) content
       where not exists (select from stored_file file where file.sha256 = content)
         and not exists (select from file_order made where made.sha256 = content)
         and not exists (select from held_content held where held.sha256 = content)`,
      [contents],
    );
    return rows.map(({ content }: { content: string }) => content);
  }

  /** Names a content before there is any, one statement of its own; it waits for who is clearing that content. */
  async holdUntil(tx: Tx, sha256: string, until: Date): Promise<string> {
    const [row] = await tx.query(
      `with shared as materialized (select pg_advisory_xact_lock_shared(hashtextextended($1, 0)))
       insert into held_content (sha256, held_until) select $1, $2 from shared returning id`,
      [sha256, until],
    );
    return row.id;
  }

  async notePlaced(tx: Tx, id: string): Promise<void> {
    await tx.query('update held_content set placed = true where id = $1', [id]);
  }

  /** What is named by then is forgotten at once; the rest is left to the sweep. */
  async letGo(tx: Tx, id: string, now: Date): Promise<void> {
    await tx.query(
      `with named as (
         delete from held_content held where id = $1 and (
           exists (select from stored_file file where file.sha256 = held.sha256)
           or exists (select from file_order made where made.sha256 = held.sha256))
         returning id)
       update held_content set held_until = $2 where id = $1 and not exists (select from named)`,
      [id, now],
    );
  }

  /** Named by nothing any more: left to the sweep. */
  async leave(tx: Tx, contents: readonly string[], now: Date): Promise<void> {
    await tx.query('insert into held_content (sha256, held_until) select unnest($1::text[]), $2', [
      contents,
      now,
    ]);
  }

  /** Whether somebody has put it into the store, where it stays as long as they hold it. */
  async isPlaced(tx: Tx, sha256: string): Promise<boolean> {
    const [row] = await tx.query(
      'select exists (select from held_content where sha256 = $1 and placed) as placed',
      [sha256],
    );
    return row.placed;
  }

  /** Some of the contents that nobody holds any more. */
  async letGoOf(tx: Tx, now: Date, limit: number): Promise<string[]> {
    const rows: { sha256: string }[] = await tx.query(
      'select distinct sha256 from held_content where held_until <= $1 limit $2',
      [now, limit],
    );
    return rows.map(({ sha256 }) => sha256);
  }

  async forgetLetGo(tx: Tx, sha256: string, now: Date): Promise<void> {
    await tx.query('delete from held_content where sha256 = $1 and held_until <= $2', [sha256, now]);
  }

  /** @returns the removal, which holds the content until then unless it is done before */
  async beginRemoval(tx: Tx, sha256: string, begunAt: Date, until: Date): Promise<string> {
    const [row] = await tx.query(
      'insert into held_content (sha256, removal_begun_at, held_until) values ($1, $2, $3) returning id',
      [sha256, begunAt, until],
    );
    return row.id;
  }

  async endRemoval(tx: Tx, id: string): Promise<void> {
    await tx.query('delete from held_content where id = $1', [id]);
  }

  async isBeingRemoved(tx: Tx, sha256: string, since: Date): Promise<boolean> {
    const [row] = await tx.query(
      'select exists (select from held_content where sha256 = $1 and removal_begun_at > $2) as removed',
      [sha256, since],
    );
    return row.removed;
  }
}
